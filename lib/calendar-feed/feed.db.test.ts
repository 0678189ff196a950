import ICAL from "ical.js";
import { beforeEach, describe, expect, test } from "vitest";
import { GET } from "@/app/api/calendar/[token]/route";
import { type Actor, inNameOf, mintActor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import { askCorrection } from "@/lib/cases/commands/intake";
import * as cases from "@/lib/cases/schema";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { completeItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { addDays, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { currentTime } from "@/lib/now";
import { nameStandIn } from "@/lib/people/commands/absences";
import { disablePerson, enablePerson } from "@/lib/people/commands/rights";
import * as people from "@/lib/people/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { fetchCalendar, makeCalendarLink, revokeCalendarLink } from "./commands";
import { FETCHES_AN_HOUR, WRONG_LINKS_AN_HOUR } from "./policy";
import { calendarOf, ownCalendarLink } from "./queries";

const now = currentTime();
const earlier = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
let park: Park;
beforeEach(async () => {
  park = await makePark();
});

const versionOf = async (number: string) => (await db.case.findUniqueOrThrow({ where: { number } })).version;
const seen = async (number: string) => ({ number, version: await versionOf(number) });

async function filed(by: Actor = park.people.contact): Promise<string> {
  const contact = { contactName: "王女士", contactPhone: "13800138000" };
  const draft = { draftId: crypto.randomUUID(), typeCode: park.type.code, title: "专线增容请求协调", ...contact };
  return (await fileCase(by, cases.fileCase.parse(draft), earlier(60))).number;
}

async function assigned(): Promise<string> {
  const number = await filed();
  const support = { withSupport: "chosen", supportIds: [park.departments.support.id] };
  await acceptCase(park.people.triage, checklist.accept.parse({ ...(await seen(number)), ...support }), earlier(50));
  return number;
}

async function working(): Promise<string> {
  const number = await assigned();
  await signItems(park.people.liaison, checklist.signItems.parse(await seen(number)), earlier(40));
  return number;
}

type Entry = { uid: string; summary: string; at: Date; url: string; status: string; sequence: number };

/** What a real calendar makes of somebody's feed. Without a published year every date is provisional; one test is about that. */
function read(text: string): Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((part) => {
    const event = new ICAL.Event(part);
    const value = (name: string) => String(part.getFirstPropertyValue(name));
    const { uid, sequence } = event;
    const summary = event.summary.replace(/（暂定）$| \(provisional\)$/, "");
    return { uid, summary, sequence, at: event.startDate.toJSDate(), url: value("url"), status: value("status") };
  });
}

const feedOf = async (actor: Actor) => read(await calendarOf(actor, now));
const clocksOf = (number: string, kind: string) =>
  db.clock.findMany({ where: { case: { number }, kind, stoppedAt: null }, orderBy: { id: "asc" } });

describe("a feed holds", () => {
  test("what waits to be signed for by one's department, then the answer and the items one has taken on", async () => {
    const number = await assigned();
    const [signing] = await clocksOf(number, "signing");
    const before = await feedOf(park.people.liaison);
    expect(before.map(({ summary }) => summary)).toEqual([`${number} 签收到期`]);
    expect(before[0]).toMatchObject({ uid: `clock-${signing?.id}@qifu`, at: signing?.dueAt });
    expect(before[0]?.url).toMatch(new RegExp(`^https?://[^/]+/desk/cases/${number}$`));

    await signItems(park.people.liaison, checklist.signItems.parse(await seen(number)), earlier(40));
    const after = await feedOf(park.people.liaison);
    const answer = (await clocksOf(number, "answer"))[0];
    expect(after.find(({ summary }) => summary === `${number} 答复到期`)).toMatchObject({ at: answer?.dueAt });
    const own = await db.item.findMany({ where: { case: { number }, personId: park.people.liaison.id } });
    const places = own.map(({ position }) => `${number} 第 ${position + 1} 项事项到期`);
    expect(after.map(({ summary }) => summary).sort()).toEqual([...places, `${number} 答复到期`].sort());
  });

  test("nothing that is done, and of one that is done a moment ago its sequence no more", async () => {
    const number = await working();
    const first = await feedOf(park.people.liaison);
    const item = await db.item.findFirstOrThrow({ where: { case: { number }, personId: park.people.liaison.id } });
    const done = { number, itemId: item.id, itemVersion: item.version, note: "已办" };
    await completeItem(park.people.liaison, checklist.completeItem.parse(done), earlier(10));
    const second = await feedOf(park.people.liaison);
    expect(second).toHaveLength(first.length - 1);
    const answerIn = (entries: Entry[]) => entries.find(({ summary }) => summary.endsWith("答复到期"));
    expect(answerIn(second)?.uid).toBe(answerIn(first)?.uid);
    expect(answerIn(second)?.sequence).toBeGreaterThan(answerIn(first)?.sequence ?? 0);
  });

  test("nothing of other people's hands, and for the enterprise only what it has to do itself", async () => {
    const number = await working();
    const { supportLiaison, farLiaison, triage, manager, contact, stranger, specialist } = park.people;
    expect((await feedOf(supportLiaison)).map(({ summary }) => summary)).toEqual([`${number} 签收到期`]);
    for (const actor of [farLiaison, triage, manager, contact, stranger]) expect(await feedOf(actor)).toEqual([]);
    expect((await feedOf(specialist)).map(({ summary }) => summary)).toEqual(["走访到期（1 家）"]);

    const lacking = await filed();
    const asked = cases.askCorrection.parse({ ...(await seen(lacking)), materials: ["营业执照"] });
    await askCorrection(triage, asked, earlier(30));
    const [correction] = await clocksOf(lacking, "correction");
    expect(await feedOf(contact)).toMatchObject([{ summary: `${lacking} 补充材料截止`, at: correction?.dueAt }]);
    expect((await feedOf(contact))[0]?.url).toMatch(new RegExp(`/my/cases/${lacking}$`));
    expect(await feedOf(stranger)).toEqual([]);
  });

  test("no name of an enterprise or a person, and no title", async () => {
    await working();
    const text = (await calendarOf(park.people.liaison, now)).replaceAll("\r\n ", "");
    for (const secret of [park.enterprises.own.name, "王女士", "13800138000", "专线增容", park.people.liaison.name])
      expect(text).not.toContain(secret);
  });

  test("a date in a year without published holidays as tentative, and says so", async () => {
    const number = await working();
    const shown = async (provisional: boolean) => {
      await db.clock.updateMany({ where: { case: { number } }, data: { provisional } });
      const text = await calendarOf(park.people.liaison, now);
      const answer = read(text).find(({ summary }) => summary.includes("答复"));
      return [answer?.status, text.includes(`${number} 答复到期（暂定）`), text.includes("（暂定）")];
    };
    expect(await shown(true)).toEqual(["TENTATIVE", true, true]);
    expect(await shown(false)).toEqual(["CONFIRMED", false, false]);
  });

  test("the days one stands in for somebody, and with them what lies in that person's hands", async () => {
    const number = await working();
    const { liaison } = park.people;
    const colleague = await db.person.create({
      data: {
        login: `colleague-${park.tag}`,
        name: "同事",
        createdAt: now,
        departmentId: park.departments.lead.id,
        grants: { create: [{ role: "departmentLiaison", fromAt: now }] },
      },
    });
    const today = dayOf(now);
    const away = { standInId: colleague.id, firstOn: today, lastOn: addDays(today, 4), reason: "leave" };
    await nameStandIn(liaison, people.nameStandIn.parse({ personId: liaison.id, ...away }), momentAt(today, 0));
    const own = mintActor({ ...liaison, id: colleague.id, name: "同事" });
    const standIn = mintActor({
      ...own,
      standsInFor: [mintActor(inNameOf(liaison, { id: colleague.id, name: "同事" }))],
    });
    const entries = await feedOf(standIn);
    expect(entries.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining(["代岗（B 角）", `${number} 答复到期`]),
    );
    expect((await feedOf(own)).map(({ summary }) => summary)).toEqual(["代岗（B 角）"]);
    expect((await feedOf(liaison)).map(({ summary }) => summary)).toContain("离岗");
  });

  test("what its owner reads, in the language they chose", async () => {
    const number = await working();
    const personId = park.people.liaison.id ?? "";
    await db.noticeSettings.create({ data: { personId, mailTopics: [], mailTime: "anyTime", language: "en" } });
    expect((await feedOf(park.people.liaison)).map(({ summary }) => summary)).toContain(`${number} answer due`);
  });
});

describe("the private link", () => {
  const address = () => crypto.randomUUID();
  const make = async (actor: Actor = park.people.liaison) => (await makeCalendarLink(actor, now)).token;

  test("opens its owner's feed and stands nowhere in the database", async () => {
    const token = await make();
    expect(await fetchCalendar(token, address(), now)).toEqual({ personId: park.people.liaison.id });
    const [links, events] = await Promise.all([
      db.calendarLink.findMany({ where: { personId: park.people.liaison.id ?? "" } }),
      db.event.findMany({ where: { stream: `person:${park.people.liaison.id}` } }),
    ]);
    expect(JSON.stringify([links, events])).not.toContain(token);
    expect(await ownCalendarLink(park.people.liaison)).toMatchObject({ madeAt: now, lastReadOn: dayOf(now) });
    expect(await ownCalendarLink(park.people.reviewer)).toBeNull();
  });

  test("renewed, revoked, or of a disabled account it opens nothing; an account that is opened again has none", async () => {
    const { administrator, liaison } = park.people;
    const first = await make();
    const second = await make();
    expect(await fetchCalendar(first, address(), now)).toBe("unknown");
    expect(await fetchCalendar(second, address(), now)).not.toBe("unknown");
    await revokeCalendarLink(liaison, now);
    expect(await fetchCalendar(second, address(), now)).toBe("unknown");
    await expect(revokeCalendarLink(liaison, now)).rejects.toMatchObject({ code: "noCalendarLink" });
    const third = await make();
    await disablePerson(administrator, { personId: liaison.id ?? "", reason: "调离" }, now);
    expect(await fetchCalendar(third, address(), now)).toBe("unknown");
    await enablePerson(administrator, { personId: liaison.id ?? "", reason: "返岗" }, now);
    expect(await fetchCalendar(third, address(), now)).toBe("unknown");
    expect((await verify(now, `person:${liaison.id}`)).mismatches).toEqual([]);
  });

  test("made twice in the same moment leaves one open", async () => {
    const tokens = await Promise.all([make(), make(), make()]);
    const answers = await Promise.all(tokens.map((token) => fetchCalendar(token, address(), now)));
    expect(answers.filter((answer) => answer !== "unknown")).toHaveLength(1);
    expect(await db.calendarLink.count({ where: { personId: park.people.liaison.id ?? "", endedAt: null } })).toBe(1);
  });

  test("is nobody's to make in another's name", async () => {
    const { liaison, farLiaison } = park.people;
    const standIn = mintActor(inNameOf(liaison, { id: farLiaison.id ?? "", name: farLiaison.name }));
    await expect(makeCalendarLink(standIn, now)).rejects.toMatchObject({ code: "notAllowed" });
  });

  test("is not fetched, and not guessed at, more often than anybody needs", async () => {
    const token = await make();
    const guesser = address();
    for (let count = 0; count < FETCHES_AN_HOUR; count++) await fetchCalendar(token, "a", now);
    expect(await fetchCalendar(token, "a", now)).toBe("tooOften");
    expect(await fetchCalendar(await make(), "a", now)).not.toBe("tooOften");
    const guesses = await Promise.all(
      Array.from({ length: WRONG_LINKS_AN_HOUR + 1 }, () => fetchCalendar(address(), guesser, now)),
    );
    expect(guesses.filter((guess) => guess === "tooOften").length).toBeGreaterThanOrEqual(1);
    expect(guesses.filter((guess) => guess === "unknown").length).toBeLessThanOrEqual(WRONG_LINKS_AN_HOUR);
  });
});

describe("over the network", () => {
  const ask = (token: string, headers: Record<string, string> = {}) =>
    GET(new Request(`http://park.test/api/calendar/${token}`, { headers }), { params: Promise.resolve({ token }) });

  test("it is a calendar, answered with 304 until something changes", async () => {
    const number = await working();
    const { token } = await makeCalendarLink(park.people.liaison, now);
    const answer = await ask(`${token}.ics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = await answer.text();
    expect(read(text).map(({ summary }) => summary)).toContain(`${number} 答复到期`);
    const tag = answer.headers.get("etag") ?? "";
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await ask(token, { "if-none-match": sent });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    const item = await db.item.findFirstOrThrow({ where: { case: { number }, personId: park.people.liaison.id } });
    const done = { number, itemId: item.id, itemVersion: item.version, note: "已办" };
    await completeItem(park.people.liaison, checklist.completeItem.parse(done), earlier(5));
    expect((await ask(token, { "if-none-match": tag })).status).toBe(200);
  });

  test("whatever is no link, or none any more, is answered alike", async () => {
    const { token } = await makeCalendarLink(park.people.liaison, now);
    await revokeCalendarLink(park.people.liaison, now);
    const told = async (text: string) => {
      const answer = await ask(text);
      return [answer.status, await answer.text(), JSON.stringify([...answer.headers])];
    };
    const expected = await told("no-such-thing");
    expect(expected[0]).toBe(404);
    for (const text of [token, `${token}.ics`, "A".repeat(43), "", "../health"])
      expect(await told(text)).toEqual(expected);
  });
});
