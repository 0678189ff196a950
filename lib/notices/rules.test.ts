import { describe, expect, test } from "vitest";
import type { WorkCalendar } from "@/lib/calendar/rules";
import { caseEvent } from "@/lib/cases/event";
import { momentAt } from "@/lib/day";
import { enterpriseEvent, handOverEvent } from "@/lib/enterprises/event";
import { greenReviewDueEvent, greenReviewEvent } from "@/lib/green-reviews/event";
import { NEWS_KINDS } from "@/lib/history/news.policy";
import { topicEvent } from "@/lib/topics/event";
import { missedVisitsEvent } from "@/lib/visits/event";
import { robotsOf } from "./robots.policy";
import { type NewsFacts, type PersonFacts, recipientsOf, sendAt, waitMinutes } from "./rules";
import { addRobot } from "./schema";
import { streamHref, streamSubject } from "./streams.policy";

const calendar: WorkCalendar = {
  version: 1,
  hours: [
    { opensAt: 540, closesAt: 720 },
    { opensAt: 840, closesAt: 1080 },
  ],
  years: { 2026: "official" },
  exceptions: {
    "2026-09-20": { isWorkday: true, name: "中秋节" },
    "2026-09-25": { isWorkday: false, name: "中秋节" },
    "2026-09-26": { isWorkday: false, name: "中秋节" },
    "2026-09-27": { isWorkday: false, name: "中秋节" },
  },
};

describe("when something may ring", () => {
  const at = (day: string, time: string) => momentAt(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  const office = { urgent: false, time: "officeHours" } as const;

  test.each([
    ["Monday morning: at once", "2026-11-02 09:30", "2026-11-02 09:30"],
    ["a minute before eight in the evening: at once", "2026-11-02 19:59", "2026-11-02 19:59"],
    ["eight in the evening: when the office opens tomorrow", "2026-11-02 20:00", "2026-11-03 09:00"],
    ["midnight: at eight", "2026-11-03 00:00", "2026-11-03 08:00"],
    ["a minute before eight in the morning: at eight", "2026-11-03 07:59", "2026-11-03 08:00"],
    ["Friday night: on Monday", "2026-11-06 22:00", "2026-11-09 09:00"],
    ["Saturday noon: on Monday", "2026-11-07 12:00", "2026-11-09 09:00"],
    ["the Sunday that is worked: at once", "2026-09-20 10:00", "2026-09-20 10:00"],
    ["the evening before three days of holiday: after them", "2026-09-24 21:00", "2026-09-28 09:00"],
    ["the holiday itself, though a Friday", "2026-09-25 10:00", "2026-09-28 09:00"],
  ])("%s", (_name, from, to) => {
    const [day = "", time = ""] = from.split(" ");
    const [toDay = "", toTime = ""] = to.split(" ");
    expect(sendAt(calendar, at(day, time), office)).toEqual(at(toDay, toTime));
  });

  test("what is urgent, and who wants it at any time, is not kept waiting", () => {
    const night = at("2026-11-07", "03:00");
    expect(sendAt(calendar, night, { urgent: true, time: "officeHours" })).toEqual(night);
    expect(sendAt(calendar, night, { urgent: false, time: "anyTime" })).toEqual(night);
  });
});

test("a failed delivery waits 1, 2, 4, 8 and then 15 minutes", () => {
  expect([1, 2, 3, 4, 5, 50].map(waitMinutes)).toEqual([1, 2, 4, 8, 15, 15]);
});

test("every kind of news is an event of a case, an enterprise, a common problem, or of a stream of its own", () => {
  const streams = [handOverEvent, greenReviewDueEvent, greenReviewEvent, missedVisitsEvent];
  const kinds: string[] = [
    ...[...caseEvent.options, ...enterpriseEvent.options, ...topicEvent.options].map(({ shape }) => shape.kind.value),
    ...streams.map(({ shape }) => shape.kind.value),
  ];
  expect(NEWS_KINDS.filter((kind) => !kinds.some((known) => known === kind))).toEqual([]);
});

describe("who is told", () => {
  const person = (id: string, roles: string, more: Partial<PersonFacts> = {}): PersonFacts => ({
    id,
    roles: roles.split(" "),
    departmentId: null,
    enterpriseId: null,
    ...more,
  });
  const people = [
    person("filer", "enterpriseContact", { enterpriseId: "own" }),
    person("colleague", "enterpriseContact", { enterpriseId: "own" }),
    person("triage", "triageOfficer"),
    person("specialist", "specialist"),
    person("otherSpecialist", "specialist"),
    person("leader", "leader"),
    person("manager", "manager"),
    person("callBack", "callBackOfficer"),
    person("supervisor", "supervisor"),
    person("otherLeader", "leader"),
    person("farReviewer", "departmentReviewer", { departmentId: "far" }),
    person("handler", "departmentLiaison", { departmentId: "lead" }),
    person("liaison", "departmentLiaison", { departmentId: "lead" }),
    person("reviewer", "departmentReviewer", { departmentId: "lead" }),
    person("support", "departmentLiaison", { departmentId: "support" }),
    person("far", "departmentLiaison", { departmentId: "far" }),
  ];
  const facts: NewsFacts = {
    kind: "accepted",
    subject: "cases",
    actorId: "triage",
    from: "park",
    visible: true,
    departmentId: null,
    copies: [],
    namedIds: [],
    formerIds: [],
    approverId: null,
    enterpriseId: "own",
    contactIds: ["filer"],
    leadDepartmentId: "lead",
    departmentIds: ["lead", "support"],
    handlerId: "handler",
    linkedIds: ["specialist", "leader"],
    confidential: false,
  };
  const told = (more: Partial<NewsFacts>, among = people) =>
    recipientsOf({ ...facts, ...more }, among).map(({ personId, topic }) => `${personId}: ${topic}`);

  test.each<[string, Partial<NewsFacts>, string[]]>([
    [
      "an assignment goes to the departments, its news to the enterprise",
      {},
      ["filer: progress", "specialist: progress", "handler: turn", "liaison: turn", "support: turn"],
    ],
    [
      "a request goes to the desk and the specialist, not back to who filed it",
      { kind: "caseFiled", actorId: "filer", from: "enterprise" },
      ["triage: turn", "specialist: turn"],
    ],
    [
      "a confidential one not to the specialist",
      { kind: "caseFiled", actorId: "filer", confidential: true },
      ["triage: turn"],
    ],
    [
      "an answer goes to who filed it, and to who signed for the case",
      { kind: "answered", actorId: "reviewer" },
      ["filer: turn", "specialist: progress", "handler: progress"],
    ],
    [
      "a draft goes to the reviewer of the department that leads",
      { kind: "answerProposed", actorId: "handler" },
      ["reviewer: turn"],
    ],
    [
      "a wish for more time goes to the manager",
      { kind: "extensionAsked", actorId: "handler", visible: false },
      ["manager: turn"],
    ],
    [
      "an item goes to its own department",
      { kind: "itemAdded", actorId: "handler", departmentId: "far", visible: false },
      ["far: turn"],
    ],
    [
      "what the enterprise writes goes to the park",
      { kind: "messageSent", actorId: "filer", from: "enterprise" },
      ["triage: talk", "specialist: talk", "handler: talk"],
    ],
    ["what the park writes goes to the enterprise", { kind: "messageSent", actorId: "triage" }, ["filer: talk"]],
    [
      "urging goes to the department, its copies, and to the enterprise that was promised an answer",
      { kind: "supervisionUrged", actorId: null, departmentId: "lead", copies: ["departmentReviewer"] },
      ["handler: deadline", "liaison: deadline", "reviewer: deadline", "filer: deadline"],
    ],
    [
      "a circular goes to the supervisor and the linked leader too, and not to the enterprise",
      {
        kind: "supervisionCirculated",
        actorId: null,
        departmentId: "lead",
        visible: false,
        copies: ["departmentReviewer", "supervisor", "leader"],
      },
      ["handler: deadline", "liaison: deadline", "reviewer: deadline", "supervisor: deadline", "leader: deadline"],
    ],
    [
      "what the enterprise may not read it is not told",
      { kind: "filesAttached", actorId: "triage", visible: false },
      [],
    ],
  ])("%s", (_name, more, expected) => {
    expect(told(more).sort()).toEqual([...expected].sort());
  });

  test("when the handler is gone, every liaison of the department is told; when the filer is, everybody of the enterprise", () => {
    const left = people.filter(({ id }) => id !== "handler" && id !== "filer");
    expect(told({ kind: "answered", actorId: "reviewer" }, left)).toContain("liaison: progress");
    expect(told({ kind: "answered", actorId: "reviewer" }, left)).toContain("colleague: turn");
  });

  test("nobody is told twice of one event", () => {
    const both = [person("one", "triageOfficer specialist departmentLiaison", { departmentId: "lead" })];
    for (const kind of NEWS_KINDS) {
      const news = { ...facts, kind, linkedIds: ["one"], actorId: null, handlerId: null };
      expect(recipientsOf(news, both).length).toBeLessThanOrEqual(1);
    }
  });

  test("of a hand-over the new holder, the former one and the linked leader hear, each in their own words", () => {
    const act: Partial<NewsFacts> = { kind: "linksHandedOver", actorId: "manager", enterpriseId: null };
    const who = { namedIds: ["specialist"], formerIds: ["otherSpecialist", "specialist"] };
    expect(
      recipientsOf({ ...facts, ...act, ...who }, people).map(({ personId, topic, kind }) => [personId, topic, kind]),
    ).toEqual([
      ["specialist", "turn", "linksReceived"],
      ["otherSpecialist", "progress", "linksPassedOn"],
      ["leader", "progress", "linksHandedOver"],
    ]);
    expect(told({ ...act, kind: "linkAssigned", enterpriseId: "own", ...who, contactIds: [] })).toEqual([
      "filer: progress",
      "colleague: progress",
    ]);
  });

  test("a department's robot hears what goes to the department, the park's what goes to its desks, each what it was set up for", () => {
    const subjects = ["cases"];
    const robots = [
      { id: "lead", departmentId: "lead", topics: ["turn"], subjects },
      { id: "far", departmentId: "far", topics: ["turn"], subjects },
      { id: "park", departmentId: null, topics: ["turn", "progress"], subjects },
      { id: "talk", departmentId: "lead", topics: ["talk"], subjects },
    ];
    expect(robotsOf(facts, robots)).toEqual([{ robotId: "lead", topic: "turn" }]);
    expect(robotsOf({ ...facts, kind: "caseFiled" }, robots)).toEqual([{ robotId: "park", topic: "turn" }]);
  });

  test.each<[string, Partial<NewsFacts>, string[]]>([
    ["a plan that waits for approval: the park's", { kind: "planSubmitted" }, ["park"]],
    ["an approved plan: also the department's in charge", { kind: "planApproved" }, ["park", "charge"]],
    [
      "missed visits: of every department in charge",
      { kind: "visitsMissed", departmentIds: ["far"] },
      ["park", "far", "charge"],
    ],
    [
      "a settled common problem: no robot that hears of enterprises only",
      { kind: "topicDone", subject: "problems" },
      ["all"],
    ],
    ["a plan of nobody's department: the park's only", { kind: "planApproved", leadDepartmentId: null }, ["park"]],
    ["what concerns the specialist alone: none", { kind: "warningRaised" }, []],
  ])("robots hear of %s", (_name, more, expected) => {
    const topics = ["turn", "deadline", "progress"];
    const robots = [
      { id: "cases", departmentId: null, topics, subjects: ["cases"] },
      { id: "all", departmentId: null, topics, subjects: ["problems"] },
      { id: "park", departmentId: null, topics, subjects: ["enterprises"] },
      { id: "far", departmentId: "far", topics, subjects: ["enterprises"] },
      { id: "charge", departmentId: "lead", topics, subjects: ["enterprises"] },
    ];
    const news: NewsFacts = { ...facts, subject: "enterprises", departmentIds: [], ...more };
    expect(robotsOf(news, robots).map(({ robotId }) => robotId)).toEqual(expected);
  });
});

describe("what is about no one enterprise", () => {
  const line = (enterpriseName: string, personId: string | null, formerId: string | null) => ({
    ...{ enterpriseId: enterpriseName, enterpriseName, slot: "specialist", personId, formerId },
    personName: personId && `新${personId}`,
    formerName: formerId && `旧${formerId}`,
  });
  const lines = [line("甲", "a", "b"), line("乙", "a", "b"), line("丙", null, "c")];
  const act = { personIds: ["a"], formerIds: ["b", "c"], handOverNote: "", lines };

  test.each([
    ["the new holder reads what is theirs", "a", { name: "甲", count: 2, to: "none" }],
    ["the former one, and who has it now", "b", { name: "甲", count: 2, to: "新a" }],
    ["where nobody has it now, nobody is named", "c", { name: "丙", count: 1, to: "none" }],
    ["whoever gave and took nothing reads no name", "d", { name: "none", count: 0, to: "none" }],
    ["neither does the delivery log", null, { name: "none", count: 0, to: "none" }],
  ])("%s", (_name, reader, values) => {
    expect(streamSubject("linksHandedOver", act, reader)).toEqual({ key: "handOver", values });
  });

  test("each leads to its page", () => {
    expect(streamHref("hand-over:1")).toBe("/desk/hand-overs/1");
    expect(streamHref("green-review-due:2026-11")).toBe("/desk/green-channel/reviews/2026-11");
    expect(streamHref("green-channel:2026-11")).toBe("/desk/green-channel/reviews/2026-11");
    expect(streamHref("visits-missed:week:2026-11-29")).toBe("/desk/visits?show=missed");
  });
});

describe("the address of a robot", () => {
  const robot = { name: "群", departmentId: "", topics: "turn", subjects: "cases", language: "zh-CN", secret: "" };
  test.each([
    ["wecom", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", true],
    ["dingtalk", "https://oapi.dingtalk.com/robot/send?access_token=1", true],
    ["feishu", "https://open.feishu.cn/open-apis/bot/v2/hook/1", true],
    ["wecom", "https://oapi.dingtalk.com/robot/send?access_token=1", false],
    ["wecom", "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", false],
    ["wecom", "https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=1", false],
    ["wecom", "https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send", false],
    ["wecom", "https://qyapi.weixin.qq.com@127.0.0.1/cgi-bin/webhook/send", false],
    ["wecom", "https://127.0.0.1/cgi-bin/webhook/send", false],
    ["wecom", "https://[::ffff:127.0.0.1]/cgi-bin/webhook/send", false],
    ["wecom", "https://qyapi.weixin.qq.com/other", false],
    ["wecom", "qyapi", false],
    ["wecom", "", false],
  ])("%s %s", (kind, address, fits) => {
    expect(addRobot.safeParse({ ...robot, kind, address }).success).toBe(fits);
  });
});
