import { decideReclassification, reclassify } from "@/lib/reclassification/commands";
import * as schema from "@/lib/reclassification/schema";
import { first } from "./people";
import { SEEN, type Story, triage, wait } from "./story";

const LONGER = {
  tier: "D",
  reason: "policyNeeded",
  note: "现场会商后确认现行政策没有对应条款，需报上级明确，原时限内无法答复。",
};
const SHORTER = { tier: "A", reason: "simpler", note: "电话核实后只需解释现行政策，按咨询类办理即可。" };

/** The desk gives the case another tier; a longer promise is decided by a manager, where the plan says so. */
export async function regrade(story: Story): Promise<void> {
  const { plan, number, park } = story;
  const wanted = plan.reclassified === "shorter" ? SHORTER : LONGER;
  await reclassify(triage(story), schema.reclassify.parse({ number, version: SEEN, ...wanted }), wait(story, 25));
  if (plan.reclassified !== "granted" && plan.reclassified !== "refused") return;
  const refused = plan.reclassified === "refused";
  const note = refused ? "先按原时限给企业一个明确答复，需要上级明确的部分另行跟进。" : "";
  const decision = { number, version: SEEN, ruling: plan.reclassified, note };
  await decideReclassification(
    first(park.staff.managers),
    schema.decideReclassification.parse(decision),
    wait(story, 30),
  );
}
