import { db } from "@/lib/db";
import { askLongTerm, decideLongTerm, reportProgress } from "@/lib/progress/commands";
import * as schema from "@/lib/progress/schema";
import { first } from "./people";
import { DAY } from "./plan";
import { SEEN, type Story, wait } from "./story";

/** A few days after signing the department asks for monthly reports; once agreed, it gives so many of them. */
export async function takeLong(story: Story, reports: "asked" | number): Promise<void> {
  const { number, park } = story;
  const { leadDepartmentId } = await db.case.findUniqueOrThrow({
    where: { number },
    select: { leadDepartmentId: true },
  });
  const liaison = first(park.staff.liaisons.get(leadDepartmentId ?? "") ?? []);
  const asked = schema.askLongTerm.parse({ number, version: SEEN, reason: REASON });
  await askLongTerm(liaison, asked, wait(story, 2 * DAY));
  if (reports === "asked") return;
  const decision = schema.decideLongTerm.parse({ number, version: SEEN, ruling: "granted", note: "" });
  await decideLongTerm(first(park.staff.managers), decision, wait(story, 90));
  for (const text of REPORTS.slice(0, reports)) {
    const input = schema.reportProgress.parse({ number, version: SEEN, text });
    await reportProgress(liaison, input, wait(story, 18 * DAY));
  }
}

const REASON = "涉及上级规划调整，须随国土空间规划修编一并解决，目前无法确定答复日期。";
const REPORTS = [
  "已会同市级主管部门到现场踏勘，形成用地调整初步方案，下月提交部门联席会审议。",
  "联席会已原则同意调整方案，正在补充环境影响说明，下月报市级主管部门。",
];
