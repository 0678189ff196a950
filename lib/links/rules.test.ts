import { expect, test } from "vitest";
import { mintActor, ROLES, type Role } from "@/lib/actor";
import { LINK_SLOTS, type LinkSlot, refusalOf } from "@/lib/enterprises/access.policy";
import { managesLinks } from "./policy";
import {
  type LinkFacts,
  type Standing,
  slotsOf,
  sumOver,
  type Wait,
  type WaitFacts,
  waitsOf,
  worstFirst,
} from "./rules";

const person = (roles: Role[], departmentId: string | null = null) =>
  mintActor({
    id: "me",
    name: "某人",
    title: null,
    roles,
    departmentId,
    departmentName: null,
    enterpriseId: null,
    enterpriseName: null,
  });
const LEADER = person(["leader"]);
const HEAD = person(["departmentReviewer"], "lead");
const SPECIALIST = person(["specialist"]);

const base: WaitFacts = {
  state: "inProgress",
  lamp: "green",
  contacted: true,
  leadDepartmentId: "lead",
  instructed: false,
  slipDepartmentIds: [],
};

// Written by hand: whom an open case waits for, and for what.
const WAITS_FOR: [string, Partial<WaitFacts>, Partial<Record<LinkSlot, Wait[]>>][] = [
  ["in hand and in time", {}, {}],
  ["in hand and late", { lamp: "red" }, { leader: ["instruct"] }],
  ["late, and a leader has instructed", { lamp: "red", instructed: true }, {}],
  ["late before anybody was assigned", { lamp: "red", state: "submitted" }, {}],
  ["nearly late", { lamp: "yellow" }, {}],
  ["filed, and nobody has called", { state: "submitted", contacted: false }, { specialist: ["contact"] }],
  ["in hand, and nobody has called", { contacted: false }, { specialist: ["contact"] }],
  ["waiting for materials", { state: "correction", lamp: "paused" }, { specialist: ["correction"] }],
  ["answered by the own department, unsigned", { state: "inReview" }, { departmentHead: ["review"] }],
  ["answered by another department", { state: "inReview", leadDepartmentId: "other" }, {}],
  ["with an open slip to the own department", { slipDepartmentIds: ["other", "lead"] }, { departmentHead: ["slip"] }],
  ["with an open slip to another", { slipDepartmentIds: ["other"] }, {}],
];

test.each(WAITS_FOR)("a case that is %s waits for whom the table says", (_, more, expected) => {
  const facts = { ...base, ...more };
  const asked = { leader: LEADER, departmentHead: HEAD, specialist: SPECIALIST };
  for (const slot of LINK_SLOTS) expect(waitsOf(asked[slot], [slot], facts), slot).toEqual(expected[slot] ?? []);
});

test("a slot without its role, and a role without its slot, wait for nothing", () => {
  const facts: WaitFacts = { ...base, lamp: "red" };
  expect(waitsOf(SPECIALIST, ["leader"], facts)).toEqual([]);
  expect(waitsOf(LEADER, ["specialist"], facts)).toEqual([]);
});

test("the worst enterprise comes first: broken promises, then what waits, then what will be late, then the name", () => {
  const rows: Standing[] = [
    { name: "b", red: 0, waiting: 0, yellow: 0 },
    { name: "c", red: 0, waiting: 0, yellow: 3 },
    { name: "d", red: 0, waiting: 1, yellow: 0 },
    { name: "e", red: 2, waiting: 0, yellow: 0 },
    { name: "f", red: 1, waiting: 5, yellow: 9 },
    { name: "a", red: 0, waiting: 0, yellow: 0 },
  ];
  expect(
    rows
      .toSorted(worstFirst)
      .map(({ name }) => name)
      .join(""),
  ).toBe("efdcab");
});

const day = (on: string) => new Date(`${on}T02:00:00Z`);
const link = (more: Partial<LinkFacts>): LinkFacts => ({
  slot: "leader",
  personId: "p",
  name: "张三",
  endedAt: null,
  disabledAt: null,
  roleEnds: [null],
  ...more,
});

test("an empty slot is empty since its last holder left, or since the enterprise was registered", () => {
  const links = [link({ endedAt: day("2026-03-01") }), link({ endedAt: day("2026-08-01") })];
  expect(slotsOf(links, day("2025-01-01"))).toEqual([
    { slot: "leader", state: "empty", since: day("2026-08-01") },
    { slot: "departmentHead", state: "empty", since: day("2025-01-01") },
    { slot: "specialist", state: "empty", since: day("2025-01-01") },
  ]);
});

test("a holder whose account is disabled or whose role has ended is gone, since that day", () => {
  const [disabled] = slotsOf([link({ disabledAt: day("2026-05-04") })], day("2025-01-01"));
  expect(disabled).toMatchObject({ state: "gone", because: "disabled", since: day("2026-05-04") });
  const [without] = slotsOf([link({ roleEnds: [day("2026-02-01"), day("2026-06-01")] })], day("2025-01-01"));
  expect(without).toMatchObject({ state: "gone", because: "roleEnded", since: day("2026-06-01") });
  const [back] = slotsOf([link({ roleEnds: [day("2026-02-01"), null] })], day("2025-01-01"));
  expect(back).toMatchObject({ state: "held", name: "张三" });
});

test("an enterprise somebody holds twice is counted once", () => {
  expect(
    sumOver(
      ["a", "b", "a", "none"],
      new Map([
        ["a", 3],
        ["b", 4],
      ]),
    ),
  ).toBe(7);
});

test("whoever may manage links is whoever the law of enterprises lets link", () => {
  const open = { id: "e", closed: false, linkedPersonIds: [] };
  for (const role of ROLES)
    expect(managesLinks(person([role])), role).toBe(refusalOf(person([role]), "link", open) === null);
});
