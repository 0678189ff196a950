import { redirect } from "next/navigation";
import { FIGURE_READERS } from "@/components/cases/desk-places";
import { hasRole } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { queuesOf } from "@/lib/cases/queues";

/** Where a person of the park begins the day: their first queue, or what else their role is for. */
export default async function DeskPage() {
  const actor = await requireStaff();
  const first = queuesOf(actor)[0];
  if (first) redirect(`/desk/${first}`);
  if (hasRole(actor, ...FIGURE_READERS)) redirect("/desk/figures");
  redirect(hasRole(actor, "systemAdministrator") ? "/desk/admin" : "/desk/account");
}
