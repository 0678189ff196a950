import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { recordMeeting } from "@/lib/meetings/commands";
import * as schema from "@/lib/meetings/schema";
import { first } from "./people";
import { DAY } from "./plan";
import { SEEN, type Story, wait } from "./story";

/** The departments of the case and the park's own office confer; a manager notes what came of it. */
export async function confer(story: Story): Promise<void> {
  const { number, park } = story;
  const items = await db.item.findMany({ where: { case: { number } }, select: { departmentId: true } });
  const departmentIds = [...new Set([park.staff.namedDepartmentId, ...items.map(({ departmentId }) => departmentId)])];
  if (departmentIds.length < schema.LEAST_DEPARTMENTS) departmentIds.push(await another(departmentIds));
  const at = wait(story, 2 * DAY);
  const held = { heldOn: dayOf(at), chairName: "管委会副主任 秦岚", departmentIds, conclusion: CONCLUSION };
  await recordMeeting(first(park.staff.managers), schema.recordMeeting.parse({ number, version: SEEN, ...held }), at);
}

async function another(taken: readonly string[]): Promise<string> {
  const { id } = await db.department.findFirstOrThrow({
    where: { id: { notIn: [...taken] }, validTo: null },
    orderBy: { code: "asc" },
    select: { id: true },
  });
  return id;
}

const CONCLUSION =
  "由主办单位牵头，五个工作日内拿出分时段通行方案；园区负责与企业逐家确认，交通管理单位同步调整标志标线。方案经企业书面认可后再行答复。";
