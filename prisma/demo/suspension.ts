import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { askSuspension, decideSuspension } from "@/lib/suspensions/commands";
import * as schema from "@/lib/suspensions/schema";
import { first } from "./people";
import { SEEN, type Story, wait } from "./story";

/** One that is granted began in the past and lasts some days yet; one that is asked for lies ahead. */
export async function suspend(story: Story): Promise<void> {
  const { plan, number, park } = story;
  const { leadDepartmentId, files } = await db.case.findUniqueOrThrow({
    where: { number },
    select: { leadDepartmentId: true, files: { select: { id: true }, take: 1 } },
  });
  const liaison = first(park.staff.liaisons.get(leadDepartmentId ?? "") ?? []);
  const askedAt = wait(story, 45);
  const granted = plan.suspension === "granted";
  const tomorrow = addDays(dayOf(park.now), 1);
  const wanted = granted
    ? { step: "expertReview", fromOn: dayOf(askedAt), toOn: addDays(tomorrow, 6), basis: REVIEW }
    : { step: "publicNotice", fromOn: tomorrow, toOn: addDays(tomorrow, 13), basis: NOTICE };
  const input = { number, version: SEEN, ...wanted, fileId: files[0]?.id ?? "" };
  await askSuspension(liaison, schema.askSuspension.parse(input), askedAt);
  if (!granted) return;
  const decision = { number, version: SEEN, ruling: "granted", note: "同意，评审意见出具后请及时恢复计时。" };
  await decideSuspension(first(park.staff.managers), schema.decideSuspension.parse(decision), wait(story, 60));
}

const REVIEW =
  "《行政许可法》第四十五条：专家评审所需时间不计入期限。整改方案已送区专家库三位专家评审，预计下周出具意见。";
const NOTICE = "不动产登记事项依法公告，公告期十个工作日，期满无异议后办理登记。";
