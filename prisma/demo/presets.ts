import type { Actor } from "@/lib/actor";
import { changeRequestType } from "@/lib/catalog/commands";
import { currentTypeByCode } from "@/lib/catalog/queries";
import { db } from "@/lib/db";

/** Problems of key projects are promised by 13710, everything else as the park promises. */
export async function choosePresets(administrator: Actor, now: Date): Promise<void> {
  const type = await currentTypeByCode(db, "PRJ-02");
  if (!type) throw new Error("the reference data has PRJ-02");
  const { id: _, leadDepartmentName, isCurrent, retiredAt, createdAt, ...facts } = type;
  await changeRequestType(administrator, { ...facts, presetCode: "13710" }, now);
}
