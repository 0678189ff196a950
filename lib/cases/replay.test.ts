import { describe, expect, test } from "vitest";
import { FIRST_PRESET_ID } from "@/lib/presets/policy";
import { type CaseEvent, caseEvent, type ItemFacts } from "./event";
import { replayCase } from "./replay";
import type { ReplayedCase } from "./replay/case";

const LEAD = "department-lead";
const SUPPORT = "department-support";
const OTHER = "department-other";

const FILED: CaseEvent = {
  kind: "caseFiled",
  number: "QS2026-1102-001",
  draftId: "draft",
  enterpriseId: "enterprise",
  typeId: "type-1",
  presetId: "preset-1",
  categoryCode: "UTL",
  tier: "B",
  channel: "self",
  recordKind: "problem",
  menuTile: null,
  title: "厂区变压器增容",
  detail: "请尽快",
  contactName: "王女士",
  urgent: false,
  confidential: false,
  materials: ["营业执照"],
  files: 0,
};

const item = (id: string, departmentId = LEAD): ItemFacts => ({
  id,
  title: "现场勘察",
  publicTitle: "现场勘察",
  mandatory: true,
  isLead: departmentId === LEAD,
  departmentId,
  departmentName: departmentId,
  limitDays: 3,
});

const ACCEPTED: CaseEvent = {
  kind: "accepted",
  typeId: "type-2",
  presetId: "preset-2",
  categoryCode: "UTL",
  tier: "C",
  limitDays: 15,
  leadDepartmentId: LEAD,
  leadDepartmentName: "供电公司",
  disposalMode: "assignedCentrally",
  note: "",
  items: [item("one"), item("two"), item("opinion", SUPPORT)],
};
const signed = (itemIds: string[], isLead: boolean): CaseEvent => ({
  kind: "itemSigned",
  itemIds,
  departmentName: "",
  isLead,
});
const completed = (itemId: string): CaseEvent => ({
  kind: "itemCompleted",
  itemId,
  title: "",
  publicTitle: "",
  note: "已完成",
  files: 0,
});
const ANSWER = { outcome: "solved", disposalMode: "onTheSpot", replyText: "已送电。" };
const WORK: CaseEvent[] = [
  signed(["one", "two"], true),
  signed(["opinion"], false),
  completed("one"),
  completed("two"),
  completed("opinion"),
];
const PROPOSED: CaseEvent = { kind: "answerProposed", ...ANSWER };
const answered = (inTime: boolean): CaseEvent => ({ kind: "answered", ...ANSWER, inTime });

// One event an hour, from Monday 09:00 on.
const hour = (count: number) => new Date(Date.UTC(2026, 10, 2, 1 + count)).toISOString();
const life = (...events: CaseEvent[]): ReplayedCase =>
  replayCase([FILED, ...events].map((event, index) => ({ event, at: new Date(hour(index)) })));

describe("a case is what its history says", () => {
  test("it begins as it was filed", () => {
    expect(life()).toMatchObject({
      state: "submitted",
      number: FILED.number,
      tier: "B",
      submittedAt: hour(0),
      acceptedAt: null,
      items: {},
    });
  });

  test("filed before there were presets it began with the first version of the standard one", () => {
    const { presetId, ...old } = FILED as Extract<CaseEvent, { kind: "caseFiled" }>;
    expect(caseEvent.parse(old)).toMatchObject({ presetId: FIRST_PRESET_ID });
    expect(life()).toMatchObject({ presetId });
  });

  test("a history that does not begin with the filing is no history of a case", () => {
    expect(() => replayCase([])).toThrow();
    expect(() => replayCase([{ event: ACCEPTED, at: new Date(hour(0)) }])).toThrow();
  });

  test("asking for materials and supplying them brings it back to the desk, and is counted", () => {
    const asked: CaseEvent = { kind: "correctionAsked", materials: ["图纸"], note: "", round: 1, reason: "" };
    expect(life(asked)).toMatchObject({ state: "correction", correctionCount: 1 });
    const supplied: CaseEvent = { kind: "correctionSupplied", note: "已补", supplied: ["图纸"], files: 1 };
    expect(life(asked, supplied)).toMatchObject({ state: "submitted", correctionCount: 1 });
  });

  test("accepting gives it its type, its lead department and its checklist", () => {
    const found = life(ACCEPTED);
    expect(found).toMatchObject({
      state: "assigned",
      typeId: "type-2",
      presetId: "preset-2",
      tier: "C",
      leadDepartmentId: LEAD,
      acceptedAt: hour(1),
    });
    expect(Object.keys(found.items)).toEqual(["one", "two", "opinion"]);
  });

  test("work begins when the lead department signs, not when a supporting one does", () => {
    expect(life(ACCEPTED, signed(["opinion"], false))).toMatchObject({ state: "assigned", signedAt: null });
    expect(life(ACCEPTED, signed(["one", "two"], true))).toMatchObject({ state: "inProgress", signedAt: hour(2) });
  });

  test("a ruling moves the disputed items, and the lead with them", () => {
    const disputed: CaseEvent = {
      kind: "itemDisputed",
      itemIds: ["one", "two"],
      reason: "",
      suggestion: "",
      departmentName: "",
    };
    expect(life(ACCEPTED, disputed).items.one).toMatchObject({ disputedAt: hour(2), departmentId: LEAD });
    const itemIds = ["one", "two"];
    const ruling = {
      kind: "disputeRuled",
      ruling: "moves",
      reason: "",
      departmentName: "",
    } as const;
    const moved = life(ACCEPTED, disputed, { ...ruling, itemIds, departmentId: OTHER, leadMoves: true });
    expect(moved.leadDepartmentId).toBe(OTHER);
    expect(moved.items.one).toMatchObject({ disputedAt: null, departmentId: OTHER });
    expect(moved.items.opinion).toMatchObject({ departmentId: SUPPORT });
  });

  test("a blocked item is free again once it makes progress; a tick can be taken back", () => {
    const blocked: CaseEvent = { kind: "itemBlocked", itemId: "one", publicTitle: "", reason: "等图纸" };
    const progressed: CaseEvent = { kind: "itemProgressed", itemId: "one", publicTitle: "", note: "图纸已到" };
    const begun = [ACCEPTED, signed(["one", "two"], true)];
    expect(life(...begun, blocked).items.one?.blockedAt).toBe(hour(3));
    expect(life(...begun, blocked, progressed).items.one?.blockedAt).toBeNull();
    const reopened: CaseEvent = { kind: "itemReopened", itemId: "one", title: "" };
    expect(life(...begun, completed("one")).items.one?.completedAt).toBe(hour(3));
    expect(life(...begun, completed("one"), reopened).items.one?.completedAt).toBeNull();
  });

  test("a line added later is signed already when its department has signed others", () => {
    const added = (departmentId: string): CaseEvent => ({ kind: "itemAdded", item: item("late", departmentId) });
    const begun = [ACCEPTED, signed(["one", "two"], true)];
    expect(life(...begun, added(LEAD)).items.late?.signedAt).toBe(hour(3));
    expect(life(...begun, added(OTHER)).items.late?.signedAt).toBeNull();
  });

  test("an answer goes to the reviewer, may come back, and reaches the enterprise", () => {
    expect(life(ACCEPTED, ...WORK, PROPOSED)).toMatchObject({ state: "inReview", outcome: "solved", answeredAt: null });
    const back: CaseEvent = { kind: "returnedForWork", reason: "写清楚" };
    expect(life(ACCEPTED, ...WORK, PROPOSED, back)).toMatchObject({ state: "inProgress" });
    const done = life(ACCEPTED, ...WORK, PROPOSED, answered(true));
    expect(done).toMatchObject({ state: "answered", answeredAt: hour(8), answeredInTime: true, replyText: "已送电。" });
  });

  test("what was once answered late stays late after a second answer in time", () => {
    const again: CaseEvent = { kind: "reopened", reason: "又停了", count: 1, by: "enterprise" };
    const late = [ACCEPTED, ...WORK, PROPOSED, answered(false)];
    expect(life(...late, again)).toMatchObject({ state: "inProgress", reopenCount: 1, answeredInTime: false });
    expect(life(...late, again, PROPOSED, answered(true))).toMatchObject({ state: "answered", answeredInTime: false });
  });

  test("solved on the spot it counts as contacted and accepted in the same moment, and reopened it goes back to the desk", () => {
    const spot: CaseEvent = { kind: "resolvedOnTheSpot", evidence: "照片", ...ANSWER };
    expect(life(spot)).toMatchObject({
      state: "answered",
      contactedAt: hour(1),
      acceptedAt: hour(1),
      answeredInTime: true,
    });
    expect(life({ kind: "contacted", how: "phone", note: "" }, spot)).toMatchObject({
      contactedAt: hour(1),
      acceptedAt: hour(2),
    });
    expect(life(spot, { kind: "reopened", reason: "没好", count: 1, by: "enterprise" })).toMatchObject({
      state: "submitted",
    });
  });

  test("silence settles it unrated; only a reached call-back counts, and a reopening forgets both", () => {
    const call = (reached: boolean, round: number): CaseEvent => ({
      kind: "calledBack",
      round,
      reached,
      solved: null,
      satisfied: null,
      note: "",
    });
    const settled = [ACCEPTED, ...WORK, PROPOSED, answered(true), { kind: "settledSilently" } as const];
    expect(life(...settled)).toMatchObject({ state: "settled", settledSilently: true, ratingLevel: null });
    expect(life(...settled, call(false, 1)).calledBackAt).toBeNull();
    expect(life(...settled, call(false, 1), call(true, 2))).toMatchObject({ state: "settled", calledBackAt: hour(11) });
    const again = life(...settled, call(true, 1), { kind: "reopened", reason: "", count: 1, by: "callBack" });
    expect(again).toMatchObject({ settledAt: null, settledSilently: false, calledBackAt: null });
    expect(life(...settled, call(true, 1), { kind: "writtenOff" })).toMatchObject({
      state: "writtenOff",
      writtenOffAt: hour(11),
    });
  });

  test("declined, taken back and rated are told with what was said", () => {
    expect(life({ kind: "declined", reason: "inPetition", explanation: "", whereInstead: "" })).toMatchObject({
      state: "declined",
      declineReason: "inPetition",
      declinedAt: hour(1),
    });
    expect(life({ kind: "withdrawn", reason: "不需要了" })).toMatchObject({ state: "withdrawn", withdrawnAt: hour(1) });
    expect(life({ kind: "rated", level: 4, solved: "yes", tags: [], comment: "" }).ratingLevel).toBe(4);
  });

  test("talking changes nothing", () => {
    const talk: CaseEvent[] = [
      { kind: "noteAdded", text: "内部" },
      { kind: "messageSent", text: "您好", from: "staff" },
      { kind: "reminded", note: "" },
      { kind: "filesAttached", names: ["照片.png"], visible: true },
    ];
    expect(life(...talk)).toEqual(life());
  });
});

describe("pauses are told by the events alone", () => {
  const day = (text: string) => new Date(`${text}+08:00`);
  const granted: CaseEvent = {
    kind: "suspensionGranted",
    step: "hearing",
    fromOn: "2026-11-04",
    toOn: "2026-11-06",
    basis: "依法听证",
    note: "",
  };
  const ended: CaseEvent = { kind: "suspensionEnded", step: "hearing", early: false, note: "" };
  const pausesAfter = (...later: [CaseEvent, string][]) => {
    const history = [{ event: FILED, at: day("2026-11-02T09:00:00") }];
    const { pauses } = replayCase([...history, ...later.map(([event, at]) => ({ event, at: day(at) }))]);
    return pauses.map(({ fromAt, toAt }) => [fromAt, toAt].map((at) => at && new Date(at)));
  };
  const [begins, ends] = [day("2026-11-04T00:00:00"), day("2026-11-07T00:00:00")];

  test("a suspension lasts for its days, however late its end is noted", () => {
    expect(pausesAfter([granted, "2026-11-03T10:00:00"])).toEqual([[begins, ends]]);
    expect(pausesAfter([granted, "2026-11-03T10:00:00"], [ended, "2026-11-20T10:00:00"])).toEqual([[begins, ends]]);
  });

  test("one that is granted late begins late, one that ends early ends early, one called off never was", () => {
    const late = day("2026-11-05T10:00:00");
    expect(pausesAfter([granted, "2026-11-05T10:00:00"])).toEqual([[late, ends]]);
    expect(pausesAfter([granted, "2026-11-03T10:00:00"], [ended, "2026-11-05T10:00:00"])).toEqual([[begins, late]]);
    expect(pausesAfter([granted, "2026-11-02T10:00:00"], [ended, "2026-11-03T10:00:00"])).toEqual([[begins, begins]]);
  });

  test("a correction lasts until the materials are there", () => {
    const asked: CaseEvent = { kind: "correctionAsked", materials: [], note: "", round: 1, reason: "" };
    const supplied: CaseEvent = { kind: "correctionSupplied", note: "", supplied: [], files: 0 };
    const [from, to] = ["2026-11-02T10:00:00", "2026-11-03T10:00:00"];
    expect(pausesAfter([asked, from])).toEqual([[day(from), null]]);
    expect(pausesAfter([asked, from], [supplied, to])).toEqual([[day(from), day(to)]]);
  });
});
