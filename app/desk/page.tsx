import { redirect } from "next/navigation";
import { hasRole } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { deskOf, deskQueueOf } from "@/lib/cases/queues";

/** Where a person of the park begins the day: the queue that waits for them, or what else their role is for. */
export default async function DeskStart() {
  const actor = await requireStaff();
  const queue = deskQueueOf(actor);
  if (queue) redirect(`/desk/${queue}`);
  if (hasRole(actor, "leader")) redirect("/desk/mine");
  if (hasRole(actor, "manager")) redirect("/desk/figures");
  if (hasRole(actor, "auditor")) redirect("/desk/admin/log");
  if (hasRole(actor, "systemAdministrator")) redirect("/desk/admin");
  const absent = actor.standsInFor?.[0];
  const theirs = absent && deskOf(absent, actor)[0]?.key;
  redirect(theirs ? `/desk/for/${absent.id}/${theirs}` : "/desk/account");
}
