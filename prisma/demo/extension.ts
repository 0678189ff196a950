import { db } from "@/lib/db";
import { askExtension, decideExtension } from "@/lib/extensions/commands";
import * as schema from "@/lib/extensions/schema";
import { first } from "./people";
import { SEEN, type Story, wait } from "./story";

/** The lead department asks for three more days soon after signing; where the plan says so, a manager grants them. */
export async function extend(story: Story): Promise<void> {
  const { plan, number, park } = story;
  const { leadDepartmentId } = await db.case.findUniqueOrThrow({
    where: { number },
    select: { leadDepartmentId: true },
  });
  const liaison = first(park.staff.liaisons.get(leadDepartmentId ?? "") ?? []);
  const note = "市级主管部门的书面意见预计下周才能收到,收到后两个工作日内可以答复企业。";
  const asked = { number, version: SEEN, days: 3, reason: "superiorReply", note };
  await askExtension(liaison, schema.askExtension.parse(asked), wait(story, 45));
  if (plan.extension !== "granted") return;
  const decision = { number, version: SEEN, ruling: "granted", note: "同意,请提前告知企业。" };
  await decideExtension(first(park.staff.managers), schema.decideExtension.parse(decision), wait(story, 60));
}
