import { db } from "@/lib/db";
import { addRobot, switchRobot } from "@/lib/notices/commands/robots";
import { tellNews } from "@/lib/notices/jobs";
import * as schema from "@/lib/notices/schema";
import type { Staff } from "./people";

const DAY = 86_400_000;
const KEPT_DAYS = 7;
const LANES = 4;

/**
 * What happened in the last week was told, and what is older than a day was read: nobody begins with a thousand notices. The two
 * group robots are examples and switched off: a sample park calls nobody.
 */
export async function tellThePast(staff: Staff, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  await db.news.deleteMany({ where: { event: { at: { lt: before(KEPT_DAYS) } } } });
  await Promise.all(Array.from({ length: LANES }, () => tellNews(now)));
  await db.$executeRaw`
    UPDATE notices SET read_at = at + interval '40 minutes' WHERE at < ${before(1)}`;
  for (const [name, kind, departmentId, subjects, address] of [
    [
      "园区企业服务群（示例）",
      "wecom",
      "",
      "cases enterprises problems",
      "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=example",
    ],
    [
      "主办单位工作群（示例）",
      "dingtalk",
      staff.namedDepartmentId,
      "cases",
      "https://oapi.dingtalk.com/robot/send?access_token=example",
    ],
  ]) {
    const hears = { topics: ["turn", "deadline"], subjects: subjects?.split(" ") };
    const robot = { name, kind, departmentId, address, secret: "", ...hears, language: "zh-CN" };
    await addRobot(staff.administrator, schema.addRobot.parse(robot), before(30));
  }
  for (const { id, version } of await db.robot.findMany({ select: { id: true, version: true } })) {
    await switchRobot(staff.administrator, { robotId: id, version, to: "off" }, before(29));
  }
}
