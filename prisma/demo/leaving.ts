import { disablePerson } from "@/lib/people/commands/rights";
import { disablePerson as disableInput } from "@/lib/people/schema";
import { leavingSpecialist } from "./links";
import type { Park } from "./park";

/** A specialist has left, and two enterprises are still in their name: somebody must hand them over. */
export async function leave({ staff, now }: Park): Promise<void> {
  const { id: personId } = leavingSpecialist(staff);
  await disablePerson(staff.administrator, disableInput.parse({ personId, reason: "调往市级部门工作" }), now);
}
