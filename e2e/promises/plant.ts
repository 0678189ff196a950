// Run by own-park.ts in a process of its own: a park with one case whose answer is owed, people with e-mail, three group robots.
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { addWorkingMinutes, minutesPerWorkday, subtractWorkingMinutes } from "@/lib/calendar/rules";
import { fileCase } from "@/lib/cases/commands/filing";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { completeItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { addRobot } from "@/lib/notices/commands/robots";
import { tellNews } from "@/lib/notices/jobs";
import * as notices from "@/lib/notices/schema";
import { currentTime } from "@/lib/now";
import { makePark } from "@/lib/testing/park";

export type Planted = {
  number: string;
  people: Record<"contact" | "liaison" | "reviewer" | "supervisor" | "leader", string>;
  /** A little after the department is reminded, after the answer was due, and after each further rung is reached. */
  moments: Record<"yellow" | "due" | "slip" | "circular", string>;
};

const ADDRESSES = {
  wecom: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=own",
  dingtalk: "https://oapi.dingtalk.com/robot/send?access_token=own",
  feishu: "https://open.feishu.cn/open-apis/bot/v2/hook/own",
};

async function plant(now: Date): Promise<Planted> {
  const { people, departments, type } = await makePark();
  const { contact, triage, liaison, reviewer, supervisor, leader, administrator } = people;
  for (const [name, person] of Object.entries({ contact, liaison, reviewer, supervisor, leader })) {
    await db.person.update({ where: { id: idOf(person) }, data: { email: `${name}@example.com` } });
  }
  for (const [kind, address] of Object.entries(ADDRESSES)) {
    const robot = {
      name: kind,
      kind,
      departmentId: departments.lead.id,
      address,
      secret: "",
      topics: ["turn", "deadline"],
      subjects: ["cases"],
    };
    await addRobot(administrator, notices.addRobot.parse({ ...robot, language: "zh-CN" }), now);
  }

  const told = { contactName: "王女士", contactPhone: "13800138000", title: "厂区反复停电影响生产" };
  const filed = cases.fileCase.parse({ draftId: crypto.randomUUID(), typeCode: type.code, ...told });
  const { number } = await fileCase(contact, filed, now);
  const seen = async () => ({ number, version: (await db.case.findUniqueOrThrow({ where: { number } })).version });
  await acceptCase(triage, checklist.accept.parse(await seen()), now);
  await signItems(liaison, checklist.signItems.parse(await seen()), now);
  for (const { id, version } of await db.item.findMany({ where: { case: { number } } })) {
    const done = { number, itemId: id, itemVersion: version, note: "已核实" };
    await completeItem(liaison, checklist.completeItem.parse(done), now);
  }
  // All this was told long ago: the journey is about the promise.
  await tellNews(now);
  await db.delivery.deleteMany();
  await db.notice.deleteMany();

  const { dueAt } = await db.clock.findFirstOrThrow({ where: { case: { number }, kind: "answer" } });
  if (!dueAt) throw new Error("the answer is not counted");
  const calendar = await loadCalendar();
  const after = (days: number) => addWorkingMinutes(calendar, dueAt, days * minutesPerWorkday(calendar) + 90).at;
  return {
    number,
    people: {
      contact: idOf(contact),
      liaison: idOf(liaison),
      reviewer: idOf(reviewer),
      supervisor: idOf(supervisor),
      leader: idOf(leader),
    },
    moments: {
      yellow: subtractWorkingMinutes(calendar, dueAt, minutesPerWorkday(calendar) - 90).at.toISOString(),
      due: after(0).toISOString(),
      slip: after(3).toISOString(),
      circular: after(5).toISOString(),
    },
  };
}

function idOf({ id }: Actor): string {
  if (id === null) throw new Error("nobody");
  return id;
}

plant(currentTime())
  .then((planted) => console.log(JSON.stringify(planted)))
  .finally(() => db.$disconnect());
