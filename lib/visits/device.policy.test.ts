import { describe, expect, test } from "vitest";
import { mintActor, ROLES } from "@/lib/actor";
import {
  afterChange,
  found,
  handedIn,
  isForgettable,
  isUnsent,
  isWritable,
  outboxOf,
  resolved,
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
const SENT = answeredWith({ id: "operation", status: "done", visitId: "visit", version: 1, cases: [] });

test.each([
  ["draft", DRAFT, true, true],
  ["draft", EMPTY, true, false],
  ["waiting", WAITING, false, true],
  ["refused", REFUSED, true, true],
  ["conflict", CONFLICT, false, true],
  ["sent", SENT, false, false],
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
