import { describe, expect, test } from "vitest";
import { mintActor, ROLES } from "@/lib/actor";
import {
  afterChange,
  filedLines,
  followed,
  found,
  handedIn,
  isForgettable,
  isUnsent,
  isWritable,
  mayBeChanged,
  outboxOf,
  reopened,
  resolved,
  restored,
  sentRecord,
  stateOf,
  takenBack,
  urgencyOf,
  type VisitRecord,
} from "./device.policy";
import { opensField } from "./field.policy";
import { emptyForm } from "./form.policy";
import { afterSending, afterSync, type Settled } from "./outbox.policy";
import type { ShortlistEntry, VisitContent } from "./schema";

const NOW = 1_790_000_000_000;
const CONTENT: VisitContent = {
  id: "visit",
  enterpriseId: "enterprise",
  visitedOn: "2026-11-23",
  met: "王经理",
  together: "",
  seen: "正常",
  contactName: "",
  contactPhone: "",
  lines: [],
  promises: [],
  answers: [],
  photoIds: ["own", "theirs"],
  position: null,
};
const EMPTY: VisitRecord = {
  id: "record",
  visitId: "visit",
  personId: "person",
  enterpriseId: "enterprise",
  enterpriseName: "渝诚玻璃",
  form: emptyForm("2026-11-23"),
  base: 0,
  savedAt: NOW,
  handedInAt: null,
  entry: null,
  answer: null,
};
const DRAFT: VisitRecord = { ...EMPTY, form: { ...EMPTY.form, met: "王经理" } };
const MADE = { operationId: "operation", held: ["own"], now: NOW };
const WAITING = handedIn(DRAFT, CONTENT, MADE);
const answeredWith = (answer: Settled) =>
  afterChange(WAITING, afterSync(outboxOf([WAITING], false), [answer.id], { results: [answer] }, NOW));
const CONFLICT = answeredWith({
  id: "operation",
  status: "conflict",
  version: 3,
  visit: { ...CONTENT, id: "elsewhere" },
  byName: "李敏",
  at: "2026-11-23T02:00:00Z",
});
const REFUSED = answeredWith({ id: "operation", status: "refused", code: "notLinked", particulars: {}, fields: [] });
const CASES = [{ lineId: "line", number: "QS2026-1123-001" }];
const SENT = answeredWith({ id: "operation", status: "done", visitId: "visit", version: 1, cases: CASES });
const CHANGING = reopened(SENT, "2026-11-24", NOW + 1);

test.each([
  ["draft", DRAFT, true, true],
  ["draft", EMPTY, true, false],
  ["waiting", WAITING, false, true],
  ["refused", REFUSED, true, true],
  ["conflict", CONFLICT, false, true],
  ["sent", SENT, false, false],
  ["changing", CHANGING, true, true],
] as const)("a visit in the state %s", (state, record, writable, unsent) => {
  expect([stateOf(record), isWritable(record), isUnsent(record)]).toEqual([state, writable, unsent]);
});

test("only the photos this device has are sent from it", () => {
  expect(WAITING.entry?.photos).toEqual([{ id: "own", stored: false }]);
});

test("a visit can be taken back until it may have reached the server", () => {
  expect(takenBack(WAITING)).toEqual(DRAFT);
  const [entry = null] = afterSending(outboxOf([WAITING], false), ["operation"]).entries;
  const tried = { ...WAITING, entry };
  expect(takenBack(tried)).toBe(tried);
});

test("a failure shows, and the visit still waits", () => {
  const failing = afterChange(WAITING, afterSync(outboxOf([WAITING], false), ["operation"], "server", NOW));
  expect([stateOf(failing), failing.entry?.delay]).toEqual(["failing", "server"]);
});

test("news about other visits, or none at all, leaves a visit in the outbox", () => {
  expect(afterChange(WAITING, { outbox: { entries: [], signedOut: false }, settled: [] })).toBe(WAITING);
  expect(afterChange(DRAFT, { outbox: { entries: [], signedOut: false }, settled: [] })).toBe(DRAFT);
});

test("a joined visit is sent anew, resting on what the server has", () => {
  const joined = { ...CONTENT, id: "elsewhere", seen: "两份合一" };
  const again = resolved(CONFLICT, joined, { ...MADE, operationId: "second" });
  expect(again).toMatchObject({ base: 3, visitId: "elsewhere", answer: null, form: { seen: "两份合一" } });
  expect(again.entry?.operation).toMatchObject({ id: "second", base: 3, visit: { id: "elsewhere" } });
  expect(resolved(DRAFT, joined, MADE)).toBe(DRAFT);
});

describe("a visit that was sent", () => {
  test("is known as it was handed in, with its version and the numbers of its cases", () => {
    expect(SENT.stored).toMatchObject({ content: CONTENT, version: 1, cases: CASES, enterpriseName: "渝诚玻璃" });
    expect(filedLines(SENT).get("line")).toBe("QS2026-1123-001");
  });

  test("is a draft again that rests on what the server has, and goes as a new operation", () => {
    expect(CHANGING).toMatchObject({ base: 1, answer: null, form: { met: "王经理", seen: "正常" } });
    const again = handedIn(CHANGING, { ...CONTENT, seen: "停产" }, { ...MADE, operationId: "second" });
    expect(again.entry?.operation).toMatchObject({ id: "second", base: 1, visit: { id: "visit", seen: "停产" } });
    expect(takenBack(again)).toMatchObject({ base: 1, entry: null });
    expect(stateOf(takenBack(again))).toBe("changing");
  });

  test.each([
    ["2026-12-23", true],
    ["2026-12-24", false],
  ])("may on %s be changed: %s", (today, may) => {
    expect([mayBeChanged(SENT, today), reopened(SENT, today, NOW) !== SENT]).toEqual([may, may]);
  });

  test("is not lost when everything is rubbed out, and is as it was when the changes are let go", () => {
    const blank = { ...CHANGING, form: emptyForm("2026-11-23") };
    expect([isUnsent(blank), isForgettable(blank, NOW + 100 * 86_400_000)]).toEqual([true, false]);
    expect(restored(blank)).toMatchObject({ form: { seen: "正常" }, base: 1, answer: { status: "done", version: 1 } });
    expect([restored(DRAFT), restored(WAITING)]).toEqual([DRAFT, WAITING]);
  });

  test("follows what another device changed, unless it is being changed here: that ends in a comparison", () => {
    const { stored } = SENT;
    if (!stored) throw new Error("not known");
    const newer = { ...stored, version: 2, content: { ...CONTENT, seen: "平板上写的" } };
    expect(followed(SENT, newer)).toMatchObject({ base: 2, form: { seen: "平板上写的" }, answer: { version: 2 } });
    expect(followed(CHANGING, newer)).toMatchObject({ base: 1, form: { seen: "正常" }, answer: null });
    expect(restored(followed(CHANGING, newer))).toMatchObject({ base: 2, form: { seen: "平板上写的" } });
    expect(followed(followed(SENT, newer), stored)).toMatchObject({ base: 2 });
    expect(followed(SENT, stored)).toBe(SENT);
  });

  test("from another device can be changed here too", () => {
    const { stored } = SENT;
    if (!stored) throw new Error("not known");
    const record = sentRecord(stored, { id: "here", personId: "person" });
    expect([stateOf(record), record.visitId, mayBeChanged(record, "2026-11-24")]).toEqual(["sent", "visit", true]);
  });
});

test("what was handed in first is sent first", () => {
  const later = handedIn({ ...DRAFT, id: "2" }, CONTENT, { ...MADE, operationId: "later", now: NOW + 1 });
  expect(outboxOf([later, DRAFT, WAITING], false).entries.map(({ operation }) => operation.id)).toEqual([
    "operation",
    "later",
  ]);
});

test("a sent visit is kept for two weeks, an unsent one for ever, an empty one for a day", () => {
  const month = 30 * 86_400_000;
  expect(isForgettable(SENT, NOW + month)).toBe(true);
  expect(isForgettable(SENT, NOW + month / 30)).toBe(false);
  expect([isForgettable(EMPTY, NOW + month), isForgettable(EMPTY, NOW + 3_600_000)]).toEqual([true, false]);
  expect([DRAFT, WAITING, REFUSED, CONFLICT].some((record) => isForgettable(record, NOW + month))).toBe(false);
});

describe("the next visit", () => {
  test.each([
    ["2026-11-30", true, "missed"],
    ["2026-11-22", false, "late"],
    ["2026-11-23", false, "soon"],
    ["2026-11-30", false, "soon"],
    ["2026-12-01", false, "later"],
    [null, false, "none"],
  ] as const)("due on %s, missed before: %s, is %s", (dueOn, missed, urgency) => {
    expect(urgencyOf({ dueOn, missed }, "2026-11-23")).toBe(urgency);
  });
});

test("an enterprise is found by any part of its name and place, in full-width letters too", () => {
  const place = (name: string, building: string) => ({ name, building, park: "两江" }) as ShortlistEntry;
  const entries = [place("渝诚玻璃", "B2"), place("瑞驰精密", "A1")];
  expect(found(entries, "玻璃")).toHaveLength(1);
  expect(found(entries, "两江 Ｂ２")).toEqual([entries[0]]);
  expect(found(entries, " ")).toEqual(entries);
  expect(found(entries, "玻璃 a1")).toEqual([]);
});

test("only those who may hold a slot of an enterprise make visits", () => {
  const actor = (role: (typeof ROLES)[number]) =>
    mintActor({
      id: "person",
      name: "某人",
      title: null,
      roles: [role],
      departmentId: null,
      departmentName: null,
      enterpriseId: null,
      enterpriseName: null,
    });
  expect(ROLES.filter((role) => opensField(actor(role)))).toEqual(["specialist", "departmentReviewer", "leader"]);
});
