import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { endAbsence, nameStandIn } from "@/lib/people/commands/absences";
import * as people from "@/lib/people/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { openPostOffice, read } from "@/lib/testing/post-office";
import { playRobots } from "@/lib/testing/robot-stand-in";

// The settings are read once, before anything of ours is loaded.
const office = await vi.hoisted(async () => {
  const { createServer } = await import("node:net");
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  const robots = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
  process.env.TEST_ROBOTS_URL = `http://127.0.0.1:${robots}`;
  return { port, robots };
});

const { deliverDue } = await import("./commands/deliver");
const { tellNews } = await import("./commands/tell");
const { addRobot, retryDelivery, switchRobot, testRobot } = await import("./commands/robots");
const { markAllRead, markRead, saveSettings } = await import("./commands/read");
const { newestNotice, noticeList, unreadCount } = await import("./queries/centre");
const { robotList } = await import("./queries/robots");
const schema = await import("./schema");

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);
let park: Park;
let post: Awaited<ReturnType<typeof openPostOffice>>;
let robots: Awaited<ReturnType<typeof playRobots>>;

beforeAll(async () => {
  park = await makePark();
  post = await openPostOffice(office.port);
  robots = await playRobots(office.robots);
});
afterAll(async () => {
  await post.close();
  await robots.close();
});
beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.notice.deleteMany();
  await db.news.deleteMany();
  await db.noticeSettings.deleteMany();
  await db.robot.deleteMany();
  await db.person.updateMany({ data: { email: null } });
  Object.assign(post.manner, { lose: false, refuse: new Set() });
  post.letters.length = 0;
  robots.posts.length = 0;
});

const idOf = (actor: Actor) => actor.id ?? "";

async function file(now = monday, more: object = {}): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = {
    draftId: crypto.randomUUID(),
    typeCode: park.type.code,
    title: "厂区反复停电影响生产",
    ...contact,
    ...more,
  };
  return (await fileCase(park.people.contact, cases.fileCase.parse(draft), now)).number;
}

async function accept(number: string, now: Date) {
  const { version } = await db.case.findUniqueOrThrow({ where: { number } });
  await acceptCase(park.people.triage, checklist.accept.parse({ number, version }), now);
}

async function mailTo(...people: Actor[]) {
  for (const actor of people) {
    await db.person.update({ where: { id: idOf(actor) }, data: { email: `${idOf(actor)}@example.com` } });
  }
}

async function robot(kind: "wecom" | "dingtalk" | "feishu", departmentId = "") {
  const address = {
    wecom: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=one",
    dingtalk: "https://oapi.dingtalk.com/robot/send?access_token=one",
    feishu: "https://open.feishu.cn/open-apis/bot/v2/hook/one",
  }[kind];
  const form = {
    name: kind,
    kind,
    departmentId,
    topics: ["turn"],
    subjects: "cases",
    language: "zh-CN",
    address,
    secret: "",
  };
  await addRobot(park.people.administrator, schema.addRobot.parse(form), monday);
  return db.robot.findFirstOrThrow({ where: { name: kind } });
}

const states = async () => (await db.delivery.findMany({ orderBy: { id: "asc" } })).map(({ state }) => state);

describe("in the app", () => {
  test("a run that has told as much as it may leaves the rest to the next", async () => {
    await file();
    await file();
    await file();
    expect([await tellNews(minutes(1), 2), await tellNews(minutes(1), 2), await tellNews(minutes(1), 2)]).toEqual([
      2, 1, 0,
    ]);
  });

  test("one event is one notice for each it concerns, however many workers tell it and how often", async () => {
    const number = await file();
    await accept(number, minutes(5));
    const counts = await Promise.all([tellNews(minutes(6)), tellNews(minutes(6)), tellNews(minutes(6))]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(2);
    expect(await tellNews(minutes(7))).toBe(0);
    const rows = await db.notice.findMany({ select: { personId: true, kind: true } });
    expect(new Set(rows.map((row) => `${row.personId} ${row.kind}`)).size).toBe(rows.length);
    expect(rows.filter(({ personId }) => personId === idOf(park.people.triage)).map(({ kind }) => kind)).toEqual([
      "caseFiled",
    ]);
    expect(rows.filter(({ personId }) => personId === idOf(park.people.contact)).map(({ kind }) => kind)).toEqual([
      "accepted",
    ]);
    expect(rows.some(({ personId }) => personId === idOf(park.people.farLiaison))).toBe(false);
  });

  test("who stands in for somebody is told what they are told, once, and no longer when they are back", async () => {
    const { triage, supervisor, triageTwo } = park.people;
    await mailTo(supervisor);
    const away = async (absent: Actor, standIn: Actor) => {
      const days = { firstOn: "2026-11-02", lastOn: "2026-11-03", reason: "sick" };
      const named = people.nameStandIn.parse({ personId: absent.id, standInId: standIn.id, ...days });
      return (await nameStandIn(absent, named, monday)).absenceId;
    };
    const toldOf = async (actor: Actor) => {
      const where = { personId: idOf(actor) };
      return (await db.notice.findMany({ where, orderBy: { at: "asc" } })).map(({ kind, topic }) => `${kind} ${topic}`);
    };
    const absenceId = await away(triage, supervisor);
    await file();
    await tellNews(minutes(1));
    expect(await toldOf(triage)).toEqual(["caseFiled turn"]);
    expect(await toldOf(supervisor)).toEqual(["caseFiled turn"]);
    expect(await db.delivery.count({ where: { channel: "mail", personId: idOf(supervisor) } })).toBe(1);

    await endAbsence(triage, people.endAbsence.parse({ absenceId }), minutes(2));
    await file(minutes(3));
    await tellNews(minutes(4));
    expect(await toldOf(supervisor)).toEqual(["caseFiled turn"]);

    const second = await away(triage, triageTwo);
    await file(minutes(5));
    await tellNews(minutes(6));
    expect(await toldOf(triageTwo)).toEqual(["caseFiled turn", "caseFiled turn", "caseFiled turn"]);
    await endAbsence(triage, people.endAbsence.parse({ absenceId: second }), minutes(7));
  });

  test("what was not kept is told to nobody", async () => {
    await db
      .$transaction(async (tx) => {
        const { recordEvent } = await import("@/lib/history/commands");
        await recordEvent(tx, "case:none", park.people.triage, { kind: "reminded" }, monday);
        throw new Error("undone");
      })
      .catch(() => undefined);
    expect(await db.news.count()).toBe(0);
  });

  test("everybody told may see the case, and reads only their own list", async () => {
    const number = await file();
    await accept(number, minutes(5));
    await tellNews(minutes(6));
    for (const actor of Object.values(park.people)) {
      const { lines } = await noticeList(actor, { show: "all" });
      expect(lines.length).toBe(await db.notice.count({ where: { personId: idOf(actor) } }));
    }
  });

  test("one's own can be read, others' do not exist, and what came in meanwhile stays unread", async () => {
    await file();
    await tellNews(minutes(1));
    const { triage, triageTwo, contact } = park.people;
    const newest = await newestNotice(triage);
    const [line] = (await noticeList(triage, { show: "unread" })).lines;
    await expect(markRead(contact, { noticeId: line?.id ?? "" }, minutes(2))).rejects.toMatchObject({
      code: "notFound",
    });
    await file(minutes(3));
    await tellNews(minutes(4));
    expect(await unreadCount(triage)).toBe(2);
    await markAllRead(triage, { newest }, minutes(5));
    expect(await unreadCount(triage)).toBe(1);
    expect(await unreadCount(triageTwo)).toBe(2);
  });
});

describe("by e-mail", () => {
  test("one letter to each who wants it: number, sentence and link, no title and no name of a person", async () => {
    const { triage, triageTwo } = park.people;
    await mailTo(triage, triageTwo);
    await saveSettings(triageTwo, schema.saveSettings.parse({ mailTime: "officeHours", language: "en" }));
    const number = await file();
    await tellNews(minutes(1));
    expect(await deliverDue(minutes(1))).toBe(1);
    expect(await deliverDue(minutes(2))).toBe(0);
    expect(post.letters.map(({ to }) => to)).toEqual([[`${idOf(triage)}@example.com`]]);
    const [letter] = post.letters;
    const { subject, text } = read(letter ?? { to: [], raw: "" });
    expect(subject).toBe(`【企服】${number}：新诉求已提交，请受理`);
    expect(text).toContain(`http://localhost:3000/desk/cases/${number}`);
    expect(`${subject}${text}`).not.toMatch(/停电|王女士|138/);
    expect(await states()).toEqual(["sent"]);
  });

  test("what happens at night waits for the morning and comes as one letter; what is urgent does not wait", async () => {
    await mailTo(park.people.triage);
    const night = new Date("2026-11-06T14:00:00Z"); // Friday 22:00
    await file(night);
    await file(night);
    await tellNews(night);
    expect(await deliverDue(new Date("2026-11-08T04:00:00Z"))).toBe(0);
    await file(night, { urgent: "on", urgentReason: "全厂停电" });
    await tellNews(night);
    expect(await deliverDue(night)).toBe(1);
    expect(post.letters).toHaveLength(1);
    expect(await deliverDue(new Date("2026-11-09T01:00:00Z"))).toBe(2);
    expect(post.letters).toHaveLength(2);
    expect(read(post.letters[1] ?? { to: [], raw: "" }).subject).toBe("【企服】您有 2 条新通知");
  });

  test("what was read in the app meanwhile is not sent any more", async () => {
    const { triage } = park.people;
    await mailTo(triage);
    await file(new Date("2026-11-06T14:00:00Z"));
    await tellNews(new Date("2026-11-06T14:00:00Z"));
    await markAllRead(triage, { newest: await newestNotice(triage) }, new Date("2026-11-06T14:05:00Z"));
    expect(await deliverDue(new Date("2026-11-09T01:00:00Z"))).toBe(0);
    expect(await states()).toEqual(["dropped"]);
  });

  test("what is long past is told in the app and rings nowhere: no storm after a jump of the clock", async () => {
    await mailTo(park.people.triage);
    for (const day of [0, 1, 2, 3]) await file(minutes(day * 1440));
    await tellNews(minutes(40 * 1440));
    expect(await db.notice.count({ where: { personId: idOf(park.people.triage) } })).toBe(4);
    expect(await db.delivery.count()).toBe(0);
  });

  test("the server is down for an hour: nothing is lost, nothing doubled, and the backlog drains", async () => {
    const { triage, triageTwo } = park.people;
    await mailTo(triage, triageTwo);
    await post.close();
    for (let minute = 0; minute < 60; minute += 5) {
      if (minute < 30) await file(minutes(minute));
      await tellNews(minutes(minute));
      await Promise.all([deliverDue(minutes(minute)), deliverDue(minutes(minute))]);
    }
    expect(new Set(await states())).toEqual(new Set(["waiting"]));
    post = await openPostOffice(office.port);
    for (let minute = 60; minute < 80; minute += 1) await deliverDue(minutes(minute));
    expect(await states()).toEqual(Array(12).fill("sent"));
    const lines = post.letters.flatMap((letter) => read(letter).text.match(/desk\/cases\/QS[\d-]+/g) ?? []);
    expect(lines).toHaveLength(12);
    expect(new Set(post.letters.map(({ to }) => to[0])).size).toBe(2);
  });

  test("a worker killed between sending and writing down: one letter more, which says so, and not a third", async () => {
    await mailTo(park.people.triage);
    await file();
    await tellNews(minutes(1));
    await deliverDue(minutes(1));
    // As if the worker had died after the server took the letter: nobody wrote down that it left.
    const lose = () =>
      db.$executeRaw`UPDATE deliveries SET state = 'sending', sent_at = NULL, begun_at = now() - interval '1 hour'`;
    await lose();
    await Promise.all([deliverDue(minutes(2)), deliverDue(minutes(2))]);
    expect(post.letters).toHaveLength(2);
    expect(read(post.letters[1] ?? { to: [], raw: "" }).subject).toContain("（可能重复）");
    await lose();
    await deliverDue(minutes(3));
    expect(post.letters).toHaveLength(2);
    expect(await states()).toEqual(["unclear"]);
  });

  test("a line that breaks after the text is the same doubt", async () => {
    await mailTo(park.people.triage);
    post.manner.lose = true;
    await file();
    await tellNews(minutes(1));
    await deliverDue(minutes(1));
    expect(await db.delivery.findFirst()).toMatchObject({ state: "waiting", maybeTwice: true });
    post.manner.lose = false;
    await deliverDue(minutes(3));
    expect(await db.delivery.findFirst()).toMatchObject({ state: "sent", maybeTwice: true });
    expect(post.letters).toHaveLength(2);
  });

  test("a mailbox that does not exist fails visibly and can be tried again", async () => {
    const { triage, administrator, auditor, manager } = park.people;
    await mailTo(triage);
    post.manner.refuse.add(`${idOf(triage)}@example.com`);
    await file();
    await tellNews(minutes(1));
    await deliverDue(minutes(1));
    const failed = await db.delivery.findFirstOrThrow();
    expect(failed).toMatchObject({ state: "failed", error: "SMTP 550", attempts: 1 });
    const retry = { deliveryId: failed.id };
    await expect(retryDelivery(manager, retry, minutes(2))).rejects.toMatchObject({ code: "notFound" });
    await expect(retryDelivery(auditor, retry, minutes(2))).rejects.toMatchObject({ code: "notAllowed" });
    post.manner.refuse.clear();
    await retryDelivery(administrator, retry, minutes(2));
    await expect(retryDelivery(administrator, retry, minutes(2))).rejects.toMatchObject({ code: "deliveryNotFailed" });
    await deliverDue(minutes(2));
    expect(await states()).toEqual(["sent"]);
  });
});

describe("to group robots", () => {
  test("each company gets number, sentence and link, and the department's group only what goes to it", async () => {
    await robot("wecom");
    await robot("dingtalk", park.departments.lead.id);
    await robot("feishu", park.departments.far.id);
    const number = await file();
    await accept(number, minutes(1));
    await tellNews(minutes(2));
    await deliverDue(minutes(2));
    const said = Object.fromEntries(robots.posts.map(({ host, text }) => [host, text]));
    expect(Object.keys(said).sort()).toEqual(["oapi.dingtalk.com", "qyapi.weixin.qq.com"]);
    expect(said["qyapi.weixin.qq.com"]).toContain(`${number}：新诉求已提交，请受理`);
    expect(said["oapi.dingtalk.com"]).toContain(`http://localhost:3000/desk/cases/${number}`);
    expect(Object.values(said).join()).not.toMatch(/停电|王女士|138|有限公司/);
  });

  test("two workers and a rush stay below the company's limit, and what is over is merged into one post", async () => {
    const { id } = await robot("wecom");
    for (let one = 0; one < 60; one += 1) {
      await file(minutes(one / 10));
      await tellNews(minutes(6));
      await Promise.all([deliverDue(minutes(6)), deliverDue(minutes(6))]);
    }
    expect(robots.posts).toHaveLength(18);
    expect(robots.posts.every(({ taken }) => taken)).toBe(true);
    expect(await db.delivery.count({ where: { state: "waiting" } })).toBe(42);
    // A minute later there is room again.
    await db.$executeRaw`UPDATE deliveries SET begun_at = begun_at - interval '61 seconds' WHERE robot_id = ${id}::uuid`;
    await deliverDue(minutes(8));
    expect(await db.delivery.count({ where: { state: "sent" } })).toBe(60);
    expect(robots.posts).toHaveLength(19);
    const last = robots.posts.at(-1)?.text ?? "";
    expect(last).toContain("企服提醒：42 件事");
    expect(Buffer.byteLength(last)).toBeLessThan(2048);
  });

  test("one that was told to be silent is left alone, one that is off gets nothing, and nobody else may set one up", async () => {
    const { administrator, auditor, manager } = park.people;
    const { id, version } = await robot("wecom");
    await testRobot(administrator, { robotId: id });
    expect(robots.posts[0]?.text).toContain("企服测试消息");
    await expect(testRobot(auditor, { robotId: id })).rejects.toMatchObject({ code: "notAllowed" });
    await expect(testRobot(manager, { robotId: id })).rejects.toMatchObject({ code: "notFound" });
    await switchRobot(administrator, { robotId: id, version, to: "off" }, minutes(1));
    await expect(switchRobot(administrator, { robotId: id, version, to: "on" }, minutes(1))).rejects.toMatchObject({
      code: "changedMeanwhile",
    });
    await file();
    await tellNews(minutes(2));
    expect(await db.delivery.count()).toBe(0);
    const list = await robotList(auditor);
    expect(JSON.stringify(list)).not.toContain("key=one");
    const { addressSealed } = await db.robot.findFirstOrThrow();
    expect(addressSealed).not.toContain("weixin");
  });
});
