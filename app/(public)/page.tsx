import { redirect } from "next/navigation";
import { Landing } from "@/components/landing/landing";
import { RoleCards } from "@/components/people/role-cards";
import { currentActor, landingOf } from "@/lib/auth";
import { anyoneExists, demoPeople } from "@/lib/people/queries";

export default async function LandingPage() {
  const actor = await currentActor();
  if (actor) redirect(landingOf(actor));
  const people = await demoPeople();
  if (people.length === 0 && !(await anyoneExists())) redirect("/set-up");
  return <Landing demo={people.length > 0 && <RoleCards people={people} />} />;
}
