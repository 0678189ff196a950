import { expect, test } from "@playwright/test";
import { ActionMatrix } from "./addresses/action-matrix";
import { ACTIONS } from "./addresses/actions";
import { answerOf, sessionCookie } from "./addresses/ask";
import { type Asker, answerFor } from "./addresses/askers";
import { actionsOfBuild } from "./addresses/call";
import { HANDLERS } from "./addresses/handlers";
import { FORGED, SPOOFED } from "./addresses/intruders";
import type { Visit } from "./addresses/list";
import { Matrix } from "./addresses/matrix";
import { PageMatrix } from "./addresses/page-matrix";
import { PAGES } from "./addresses/pages";
import { BUILD, openPark } from "./addresses/park";
import { routesOfBuild } from "./addresses/probe";
import { tellTale } from "./addresses/twins";

// No browser: some thousands of requests to one park. What the tables in e2e/addresses say is what the built app must answer.
test.describe.configure({ mode: "default", timeout: 240_000 });

let matrix: Matrix;
let pages: PageMatrix;
let forms: ActionMatrix;

test.beforeAll(async () => {
  matrix = await Matrix.of(await openPark());
  pages = new PageMatrix(matrix);
  forms = new ActionMatrix(matrix, actionsOfBuild(BUILD));
});
test.afterAll(async () => {
  await matrix?.park.close();
});

const methodOf = (row: Visit) => ("handler" in row ? String(row.handler).split(" ")[0] : undefined) ?? "GET";

test("the build has no address and no action that the tables leave out", () => {
  const listed = new Set([
    ...PAGES.map(({ page }) => page),
    ...HANDLERS.map(({ handler }) => handler.split(" ")[1] ?? ""),
  ]);
  expect(routesOfBuild(BUILD).filter((route) => !listed.has(route))).toEqual([]);
  const called = new Set(ACTIONS.map(({ action }) => action));
  expect([...actionsOfBuild(BUILD).keys()].filter((action) => !called.has(action))).toEqual([]);
});

test("every page, whole and without its layouts, answers everybody as the table says and tells nobody what is not theirs", async () => {
  expect(await pages.differences(PAGES)).toEqual([]);
  expect(matrix.unread()).toEqual([]);
});

test("every handler answers everybody as the table says", async () => {
  expect(await matrix.differences(HANDLERS, methodOf)).toEqual([]);
});

test("a thing out of sight looks exactly like a thing that does not exist", async () => {
  const writing = HANDLERS.filter(({ handler }) => !handler.startsWith("PUT"));
  expect(await tellTale(matrix, [...PAGES, ...writing], methodOf)).toEqual([]);
});

test("every form is refused to whom the table refuses it, and to nobody else", async () => {
  expect(await forms.differences(ACTIONS)).toEqual([]);
});

test("a form about a case out of sight is answered exactly like one about a case that does not exist", async () => {
  expect(await forms.tellTale(ACTIONS)).toEqual([]);
});

test("whoever may not act cannot do so in the very state the action is for, and changes nothing by trying", async () => {
  expect(await forms.intrusions(ACTIONS)).toEqual([]);
});

test("no draft is lost because somebody else threw it away", async () => {
  const { database, things } = matrix.park;
  const kept = await database.query("SELECT FROM drafts WHERE id = ANY($1)", [
    [things.draft, things.ownDraft, things.lostDraft],
  ]);
  expect(kept.rowCount).toBe(3);
});

test("no header makes anybody more than they are, or sends them to another site", async () => {
  const doors: { row: Visit; asker: Asker }[] = [
    ...PAGES.filter(({ ask }) =>
      ["/desk", "/desk/admin/people", "/desk/cases/{case}", "/my/cases/{case}"].includes(ask),
    ),
    ...HANDLERS.filter(({ ask, handler }) => ask === "/api/files/{hiddenFile}" && handler.startsWith("GET")),
  ].flatMap((row) => (["signedOut", "otherContact", "farLiaison"] as const).map((asker) => ({ row, asker })));
  const questions = doors.flatMap((door) =>
    Object.entries(SPOOFED).map(([lie, headers]) => ({ ...door, lie, headers })),
  );
  const believed = await matrix.collect(questions, async ({ row, asker, lie, headers }) => {
    const filled = JSON.parse(matrix.fill(JSON.stringify(headers))) as Record<string, string>;
    const reply = await matrix.ask({ row, method: "GET", asker }, {}, filled);
    const got = answerOf(reply, asker, matrix.park.base);
    return got === answerFor(row.who, asker) && !/elsewhere/.test(reply.location ?? "")
      ? []
      : [`${row.ask} as ${asker} with ${lie}: ${got} ${reply.location}`];
  });
  expect(believed).toEqual([]);
});

test("a form sent from another site is not accepted", async () => {
  const row = ACTIONS.find(({ action }) => action.endsWith(" addNote"));
  if (!row) throw new Error("the tables have no form to try this with");
  expect(await forms.codeFor(row, "triage")).toBe("notNow");
  expect(await forms.codeFor(row, "triage", { headers: { origin: "http://elsewhere.example" } })).toMatch(/^status/);
});

test.describe("a session ends at once", () => {
  const here = { ask: "/desk/admin/people", who: {} };
  const answer = async (cookie: string, ask = "/my") => {
    const reply = await matrix.ask({ row: { ...here, ask }, method: "GET", asker: "signedOut" }, {}, { cookie });
    return answerOf(reply, "signedOut", matrix.park.base);
  };

  test("when it was never one", async () => {
    for (const [kind, cookie] of Object.entries(FORGED)) {
      expect.soft(await answer(matrix.fill(cookie)), kind).toBe("signIn");
    }
    expect(await answer(await sessionCookie(crypto.randomUUID()))).toBe("signIn");
  });

  test("when the account is disabled", async () => {
    const { database, people } = matrix.park;
    const cookie = await sessionCookie(people.leaving);
    expect(await answer(cookie, "/desk/cases/{case}")).toBe("ok");
    await database.query("UPDATE people SET disabled_at = now() WHERE id = $1", [people.leaving]);
    expect(await answer(cookie, "/desk/cases/{case}")).toBe("signIn");
    expect(await answer(cookie, "/api/files/{visibleFile}")).toBe("404");
    const note = ACTIONS.find(({ action }) => action.endsWith(" addNote"));
    expect(note && (await forms.codeFor(note, "signedOut", { cookie }))).toBe("signedOut");
  });

  test("when a password was set anew, which raises the session's version", async () => {
    const { database, people } = matrix.park;
    const cookie = await sessionCookie(people.moving);
    expect(await answer(cookie)).toBe("ok");
    await database.query("UPDATE people SET session_version = session_version + 1 WHERE id = $1", [people.moving]);
    expect(await answer(cookie)).toBe("signIn");
    expect(await answer(await sessionCookie(people.moving, 2))).toBe("ok");
  });

  test("for a stand-in, when the absence is over, ended, or the absent person has nothing to lend any more", async () => {
    const { database, people } = matrix.park;
    const note = ACTIONS.find(({ action }) => action.endsWith(" addNote"));
    const asks = ["/desk/cases/{case}", "/api/files/{hiddenFile}", "/desk/for/{absent}/toTriage", "/desk/figures"];
    const standIn = await sessionCookie(people.standIn);
    const answers = async (cookie: string) => {
      const pages = await Promise.all(asks.map((ask) => answer(cookie, ask)));
      return [...pages, note && (await forms.codeFor(note, "signedOut", { cookie }))];
    };
    const lent = ["ok", "ok", "ok", "ok", "notNow"];
    const nothing = ["404", "404", "404", "404", "notFound"];
    expect(await answers(await sessionCookie(people.stoodIn))).toEqual(nothing);
    expect(await answers(standIn)).toEqual(lent);
    // What is lent is the work, not the person: neither their queue at one's own address, nor their account.
    expect(await answer(standIn, "/desk/toTriage")).toBe("404");
    expect(await answer(standIn, "/desk/admin/people/{spareStaff}")).toBe("404");
    for (const [undo, redo] of [
      [
        "UPDATE absences SET ended_at = now() WHERE person_id = $1",
        "UPDATE absences SET ended_at = NULL WHERE person_id = $1",
      ],
      ["UPDATE people SET disabled_at = now() WHERE id = $1", "UPDATE people SET disabled_at = NULL WHERE id = $1"],
      [
        "UPDATE role_grants SET ended_at = now() WHERE person_id = $1",
        "UPDATE role_grants SET ended_at = NULL WHERE person_id = $1",
      ],
    ] as const) {
      await database.query(undo, [people.absent]);
      expect(await answers(standIn), undo).toEqual(nothing);
      await database.query(redo, [people.absent]);
      expect(await answers(standIn), redo).toEqual(lent);
    }
  });

  test("for what a link or a role had opened, when it ends", async () => {
    const { database, people } = matrix.park;
    const specialist = await sessionCookie(people.linkedSpecialist);
    expect(await answer(specialist, "/desk/cases/{case}")).toBe("ok");
    await database.query("UPDATE links SET ended_at = now() WHERE person_id = $1", [people.linkedSpecialist]);
    expect(await answer(specialist, "/desk/cases/{case}")).toBe("404");
    expect(await answer(specialist, "/api/files/{visibleFile}")).toBe("404");
    const manager = await sessionCookie(people.manager);
    await database.query("UPDATE role_grants SET ended_at = now() WHERE person_id = $1", [people.manager]);
    expect(await answer(manager, "/desk/cases/{case}")).toBe("signIn");
  });
});
