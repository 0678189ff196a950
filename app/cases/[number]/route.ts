import { redirect } from "next/navigation";
import { isOfEnterprise } from "@/lib/actor";
import { requireActor } from "@/lib/auth";

/** The address that goes into messages: the same link for both sides, each lands on its own page. */
export async function GET(_request: Request, { params }: RouteContext<"/cases/[number]">) {
  const number = encodeURIComponent((await params).number);
  const actor = await requireActor(`/cases/${number}`);
  redirect(`${isOfEnterprise(actor) ? "/my" : "/desk"}/cases/${number}`);
}
