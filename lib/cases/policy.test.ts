import { expect, test } from "vitest";
import { inNameOf, mintActor, type Role } from "@/lib/actor";
import {
  allowedVerbs,
  CASE_VERBS,
  type CaseVerb,
  can,
  canFileFor,
  capacitiesIn,
  namesLentIn,
  refusalOf,
} from "./policy";
import { type CaseFacts, type Relation, relationsOf, type Side } from "./relations.policy";
import { CASE_STATES, type CaseState, type GreenState } from "./rules";

// Written by hand, because it is the law: who may do what, and in which states.
const TABLE: Record<CaseVerb, [who: string, when: string]> = {
  logContact: ["specialist triage leadLiaison", "submitted correction assigned inProgress"],
  askCorrection: ["triage", "submitted"],
  askCorrectionAgain: ["manager", "submitted"],
  supplyCorrection: ["contact specialist triage", "correction"],
  accept: ["triage", "submitted"],
  decline: ["triage", "submitted correction"],
  resolveOnTheSpot: ["triage specialist", "submitted"],
  withdraw: ["contact", "submitted correction assigned"],
  remind: ["contact", "submitted assigned inProgress inReview"],
  signItem: ["liaison", "assigned inProgress"],
  disputeItem: ["liaison", "assigned inProgress"],
  ruleDispute: ["triage", "assigned inProgress"],
  addItem: ["triage leadLiaison", "assigned inProgress"],
  instruct: ["linkedLeader", "assigned inProgress"],
  workItem: ["liaison", "inProgress"],
  exemptItem: ["leadLiaison", "inProgress"],
  proposeAnswer: ["leadLiaison", "inProgress"],
  recordMeeting: ["triage manager", "submitted assigned inProgress"],
  askExtension: ["leadLiaison", "inProgress"],
  decideExtension: ["manager", "inProgress inReview"],
  climbRung: ["system", "assigned inProgress inReview"],
  issueSlip: ["supervisor", "assigned inProgress inReview"],
  signSlip: ["liaison reviewer", "assigned inProgress inReview answered settled writtenOff withdrawn"],
  answerSlip: ["liaison reviewer", "assigned inProgress inReview answered settled writtenOff withdrawn"],
  reviewSlip: ["supervisor", "assigned inProgress inReview answered settled writtenOff withdrawn"],
  recordInterview: ["supervisor manager", "assigned inProgress inReview answered settled writtenOff withdrawn"],
  proposeGreenChannel: ["specialist leader triage", "submitted correction assigned inProgress inReview"],
  decideGreenChannel: ["manager", "submitted correction assigned inProgress inReview"],
  grantGreenChannel: ["manager", "submitted correction assigned inProgress inReview"],
  liftGreenChannel: ["manager", "submitted correction assigned inProgress inReview"],
  reclassify: ["triage manager", "assigned inProgress inReview"],
  lengthenPromise: ["manager", "assigned inProgress inReview"],
  decideReclassification: ["manager", "assigned inProgress inReview"],
  askSuspension: ["leadLiaison", "inProgress"],
  decideSuspension: ["manager", "inProgress inReview"],
  endSuspension: ["leadLiaison", "inProgress inReview"],
  askLongTerm: ["leadLiaison", "inProgress"],
  decideLongTerm: ["manager", "inProgress inReview"],
  beginLongTerm: ["manager", "inProgress"],
  reportProgress: ["leadLiaison", "inProgress inReview"],
  noteSuspensionOver: ["system", "inProgress inReview"],
  returnForWork: ["leadReviewer", "inReview"],
  approveAnswer: ["leadReviewer", "inReview"],
  confirm: ["contact", "answered"],
  refuseAnswer: ["contact", "answered"],
  rate: ["contact", "answered settled writtenOff"],
  settleSilently: ["system", "answered"],
  callBack: ["callBack", "settled"],
  writeOff: ["callBack", "settled"],
  reopen: ["contact callBack", "settled"],
  note: [
    "specialist leader triage liaison leadReviewer reviewer callBack manager supervisor",
    "submitted correction assigned inProgress inReview answered settled",
  ],
  message: [
    "contact specialist triage leadLiaison",
    "submitted correction assigned inProgress inReview answered settled",
  ],
  attach: ["contact specialist triage liaison", "submitted correction assigned inProgress inReview"],
  linkTopic: [
    "triage manager",
    "submitted correction declined assigned inProgress inReview answered settled writtenOff withdrawn",
  ],
  tellTopic: [
    "system",
    "submitted correction declined assigned inProgress inReview answered settled writtenOff withdrawn",
  ],
};

// How the newest proposal for the green channel must stand.
const GREEN: Partial<Record<CaseVerb, string>> = {
  proposeGreenChannel: "none",
  decideGreenChannel: "waiting",
  grantGreenChannel: "none refused lifted",
  liftGreenChannel: "inForce",
};
const GREEN_STATES = ["none", "waiting", "refused", "inForce", "lifted"] as const satisfies GreenState[];

const base: CaseFacts = {
  state: "submitted",
  enterpriseId: "own-enterprise",
  leadDepartmentId: "lead",
  departmentIds: ["lead", "support"],
  linkedPersonIds: ["linked-specialist", "linked-leader"],
  handlerId: "handler",
  workerIds: ["handler"],
  handlerIds: ["handler"],
  sides: {
    correction: [],
    dispute: [],
    extension: [],
    suspension: [],
    longTerm: [],
    greenChannel: [],
    reclassification: [],
    answer: [],
    slip: [],
  },
  confidential: false,
  contacted: false,
  calledBack: true,
  rated: false,
  paused: false,
  correctionCount: 0,
  reopenCount: 0,
  extension: "none",
  slipsWait: ["signing", "answer", "review"],
  circulated: true,
  greenChannel: "none",
  reclassification: "none",
  suspension: "none",
  tier: "D",
  longTerm: "none",
  meeting: "none",
};
// A decision on a longer promise needs one that waits, and while it waits no other is asked for.
const RECLASSIFICATION: Partial<Record<CaseVerb, "none" | "waiting">> = {
  reclassify: "none",
  lengthenPromise: "none",
  decideReclassification: "waiting",
};

function person(roles: Role[], more: { id?: string; departmentId?: string; enterpriseId?: string } = {}) {
  return mintActor({
    id: more.id ?? "somebody",
    name: "某人",
    title: null,
    roles,
    departmentId: more.departmentId ?? null,
    departmentName: null,
    enterpriseId: more.enterpriseId ?? null,
    enterpriseName: null,
  });
}

const STANDING: [string, ReturnType<typeof person>, Relation[]][] = [
  ["a contact of the enterprise", person(["enterpriseContact"], { enterpriseId: "own-enterprise" }), ["contact"]],
  [
    "an administrator of the enterprise",
    person(["enterpriseAdministrator"], { enterpriseId: "own-enterprise" }),
    ["contact"],
  ],
  ["a contact of another enterprise", person(["enterpriseContact"], { enterpriseId: "other" }), []],
  ["the linked specialist", person(["specialist"], { id: "linked-specialist" }), ["specialist"]],
  ["a specialist of others", person(["specialist"], { id: "another" }), []],
  ["the linked leader", person(["leader"], { id: "linked-leader" }), ["leader", "linkedLeader"]],
  ["a linked department head", person(["departmentReviewer"], { id: "linked-leader" }), ["leader"]],
  ["a leader of others", person(["leader"]), []],
  ["the triage desk", person(["triageOfficer"]), ["triage"]],
  [
    "a liaison of the lead department",
    person(["departmentLiaison"], { departmentId: "lead" }),
    ["liaison", "leadLiaison"],
  ],
  ["a liaison of a supporting department", person(["departmentLiaison"], { departmentId: "support" }), ["liaison"]],
  ["a liaison of a department not concerned", person(["departmentLiaison"], { departmentId: "far" }), []],
  [
    "a reviewer of the lead department",
    person(["departmentReviewer"], { departmentId: "lead" }),
    ["leadReviewer", "reviewer"],
  ],
  ["a reviewer of a supporting department", person(["departmentReviewer"], { departmentId: "support" }), ["reviewer"]],
  ["a call-back officer", person(["callBackOfficer"]), ["callBack"]],
  ["a call-back officer who handled it", person(["callBackOfficer"], { id: "handler" }), []],
  ["a manager", person(["manager"]), ["manager"]],
  ["a supervisor", person(["supervisor"]), ["supervisor"]],
  ["an auditor", person(["auditor"]), ["auditor"]],
  ["a policy editor", person(["policyEditor"]), []],
  ["a system administrator", person(["systemAdministrator"]), []],
];

test.each(STANDING)("%s stands to a case as expected", (_, actor, relations) => {
  expect([...relationsOf(actor, base)].sort()).toEqual([...relations].sort());
});

test.each(STANDING)("%s may do exactly what the table says, in every state", (_, actor, relations) => {
  for (const state of CASE_STATES) {
    // A decision needs something to decide on; nothing may be asked for twice.
    const asked = relations.includes("manager") ? "waiting" : "none";
    const facts = { ...base, state, extension: asked, suspension: asked } as const;
    // What needs something to end or to decide on is asked about below, when there is something.
    const later: CaseVerb[] = ["endSuspension", "decideLongTerm", "reportProgress", "recordMeeting"];
    for (const greenChannel of GREEN_STATES) {
      for (const reclassification of ["none", "waiting"] as const) {
        const holds = (verb: CaseVerb) =>
          !later.includes(verb) && (RECLASSIFICATION[verb] ?? reclassification) === reclassification;
        const expected = CASE_VERBS.filter((verb) => holds(verb) && lawSays(verb, relations, state, greenChannel));
        const allowed = allowedVerbs(actor, { ...facts, greenChannel, reclassification });
        expect(allowed.sort(), `${state} ${greenChannel} ${reclassification}`).toEqual(expected.sort());
      }
    }
    const running = allowedVerbs(actor, { ...facts, suspension: "running", longTerm: "running" });
    const waiting = allowedVerbs(actor, { ...facts, longTerm: "waiting" });
    const says = (verb: CaseVerb) => lawSays(verb, relations, state, "none");
    expect(running.includes("endSuspension"), state).toBe(says("endSuspension"));
    expect(running.includes("reportProgress"), state).toBe(says("reportProgress"));
    expect(waiting.includes("decideLongTerm"), state).toBe(says("decideLongTerm"));
    const disputed = allowedVerbs(actor, { ...facts, meeting: "needed" });
    expect(disputed.includes("recordMeeting"), state).toBe(says("recordMeeting"));
  }
});

test("a confidential complaint is not shown to linked cadres", () => {
  const facts = { ...base, confidential: true };
  expect([...relationsOf(person(["specialist"], { id: "linked-specialist" }), facts)]).toEqual([]);
  expect([...relationsOf(person(["leader"], { id: "linked-leader" }), facts)]).toEqual([]);
});

test("conditions beyond state refuse with their own reason", () => {
  const triage = person(["triageOfficer"]);
  const contact = person(["enterpriseContact"], { enterpriseId: "own-enterprise" });
  const callBack = person(["callBackOfficer"]);
  expect(refusalOf(triage, "logContact", { ...base, contacted: true })).toBe("alreadyContacted");
  expect(refusalOf(triage, "askCorrection", { ...base, correctionCount: 1 })).toBe("secondCorrection");
  expect(refusalOf(contact, "refuseAnswer", { ...base, state: "answered", reopenCount: 2 })).toBeNull();
  expect(refusalOf(contact, "refuseAnswer", { ...base, state: "answered", reopenCount: 3 })).toBe("meetingDecided");
  expect(refusalOf(callBack, "reopen", { ...base, state: "settled", reopenCount: 3 })).toBe("meetingDecided");
  expect(refusalOf(contact, "rate", { ...base, state: "settled", rated: true })).toBe("alreadyRated");
  expect(refusalOf(callBack, "writeOff", { ...base, state: "settled", calledBack: false })).toBe("notCalledBack");
  expect(refusalOf(callBack, "writeOff", { ...base, state: "answered" })).toBe("notNow");
  const liaison = person(["departmentLiaison"], { departmentId: "lead" });
  const working = { ...base, state: "inProgress" } as const;
  expect(refusalOf(liaison, "askExtension", { ...working, extension: "waiting" })).toBe("extensionAsked");
  expect(refusalOf(liaison, "askExtension", { ...working, extension: "decided" })).toBe("extensionAsked");
  expect(refusalOf(person(["manager"]), "decideExtension", { ...working, extension: "waiting" })).toBeNull();
  expect(refusalOf(person(["manager"]), "decideExtension", working)).toBe("noExtensionWaiting");
  expect(refusalOf(liaison, "signSlip", { ...working, slipsWait: ["answer", "review"] })).toBe("noSlipToSign");
  expect(refusalOf(liaison, "answerSlip", { ...working, slipsWait: ["signing"] })).toBe("noSlipToAnswer");
  const supervisor = person(["supervisor"]);
  expect(refusalOf(supervisor, "reviewSlip", { ...working, slipsWait: ["signing"] })).toBeNull();
  expect(refusalOf(supervisor, "reviewSlip", { ...working, slipsWait: [] })).toBe("noSlipOpen");
  expect(refusalOf(supervisor, "recordInterview", { ...working, circulated: false })).toBe("notCirculated");
  const manager = person(["manager"]);
  const green = (greenChannel: GreenState) => ({ ...working, greenChannel });
  expect(refusalOf(triage, "proposeGreenChannel", green("waiting"))).toBe("greenChannelAsked");
  expect(refusalOf(triage, "proposeGreenChannel", green("refused"))).toBe("greenChannelAsked");
  expect(refusalOf(triage, "proposeGreenChannel", green("inForce"))).toBe("inGreenChannel");
  expect(refusalOf(manager, "decideGreenChannel", green("none"))).toBe("noGreenChannelWaiting");
  expect(refusalOf(manager, "grantGreenChannel", green("waiting"))).toBe("greenChannelWaiting");
  expect(refusalOf(manager, "grantGreenChannel", green("inForce"))).toBe("inGreenChannel");
  expect(refusalOf(manager, "liftGreenChannel", green("lifted"))).toBe("notInGreenChannel");
  const waiting = { ...working, reclassification: "waiting" } as const;
  expect(refusalOf(triage, "reclassify", waiting)).toBe("reclassificationWaiting");
  expect(refusalOf(manager, "decideReclassification", working)).toBe("noReclassificationWaiting");
  expect(refusalOf(liaison, "askSuspension", { ...working, suspension: "waiting" })).toBe("suspensionWaiting");
  expect(refusalOf(liaison, "askSuspension", { ...working, suspension: "running" })).toBe("suspensionRunning");
  expect(refusalOf(liaison, "endSuspension", { ...working, suspension: "waiting" })).toBe("noSuspensionRunning");
  expect(refusalOf(person(["manager"]), "decideSuspension", working)).toBe("noSuspensionWaiting");
  const toMeet = { ...working, reopenCount: 3, meeting: "needed" } as const;
  expect(refusalOf(liaison, "proposeAnswer", toMeet)).toBe("meetingFirst");
  expect(refusalOf(liaison, "proposeAnswer", { ...toMeet, meeting: "held" })).toBeNull();
  expect(refusalOf(triage, "resolveOnTheSpot", { ...toMeet, state: "submitted" })).toBe("meetingFirst");
  expect(refusalOf(triage, "recordMeeting", { ...toMeet, meeting: "held" })).toBe("noMeetingNeeded");
  const longTerm = { ...working, longTerm: "running" } as const;
  for (const verb of ["askLongTerm", "askExtension", "askSuspension"] as const)
    expect(refusalOf(liaison, verb, longTerm)).toBe("longTermRunning");
  expect(refusalOf(triage, "reclassify", longTerm)).toBe("longTermRunning");
  expect(refusalOf(person(["manager"]), "beginLongTerm", longTerm)).toBe("longTermRunning");
  expect(refusalOf(person(["manager"]), "beginLongTerm", { ...working, longTerm: "waiting" })).toBe("longTermWaiting");
  expect(refusalOf(liaison, "askLongTerm", { ...working, longTerm: "waiting" })).toBe("longTermWaiting");
  expect(refusalOf(liaison, "reportProgress", working)).toBe("notLongTerm");
  expect(refusalOf(person(["manager"]), "decideLongTerm", working)).toBe("noLongTermWaiting");
  for (const tier of ["A", "B", "C"]) expect(refusalOf(liaison, "askLongTerm", { ...working, tier })).toBe("onlyMajor");
  expect(can(person(["manager"]), "askCorrectionAgain", { ...base, correctionCount: 1 })).toBe(true);
});

// Who asked for what somebody else decides, and whether the one who decides may be this person: written by hand.
const SIDES: [what: string, verb: CaseVerb, state: CaseState, decides: Role, side: Side, code: string][] = [
  ["a second correction", "askCorrectionAgain", "submitted", "manager", "correction", "ownRequest"],
  ["a dispute", "ruleDispute", "assigned", "triageOfficer", "dispute", "ownRequest"],
  ["more time", "decideExtension", "inProgress", "manager", "extension", "ownRequest"],
  ["a special step", "decideSuspension", "inProgress", "manager", "suspension", "ownRequest"],
  ["long-term progress", "decideLongTerm", "inProgress", "manager", "longTerm", "ownRequest"],
  ["long-term progress they were refused", "beginLongTerm", "inProgress", "manager", "longTerm", "ownRequest"],
  ["the green channel they were refused", "grantGreenChannel", "inProgress", "manager", "greenChannel", "ownRequest"],
  ["the green channel", "decideGreenChannel", "inProgress", "manager", "greenChannel", "ownRequest"],
  ["a longer promise", "decideReclassification", "inProgress", "manager", "reclassification", "ownRequest"],
  ["an answer to a slip", "reviewSlip", "inProgress", "supervisor", "slip", "ownRequest"],
  ["an answer", "approveAnswer", "inReview", "departmentReviewer", "answer", "ownWork"],
];

// What a manager may also do without being asked is no way around a refusal.
const REFUSED: Partial<Record<CaseVerb, Partial<CaseFacts>>> = {
  grantGreenChannel: { greenChannel: "refused" },
  beginLongTerm: { longTerm: "none" },
};

test.each(SIDES)(
  "nobody decides on %s they asked for, neither as a stand-in nor through one",
  (_, verb, state, role, side, code) => {
    const facts = (ids: string[]): CaseFacts => ({
      ...base,
      state,
      extension: "waiting",
      greenChannel: "waiting",
      reclassification: "waiting",
      suspension: "waiting",
      longTerm: "waiting",
      slipsWait: ["review"],
      tier: "D",
      ...REFUSED[verb],
      sides: { ...base.sides, [side]: ids },
    });
    const other = person([role], { id: "decides", departmentId: "lead" });
    const lent = mintActor(inNameOf(other, { id: "stands-in", name: "代办" }));
    expect(refusalOf(other, verb, facts(["somebody-else"]))).toBeNull();
    expect(refusalOf(lent, verb, facts(["somebody-else"]))).toBeNull();
    expect(refusalOf(other, verb, facts(["decides"]))).toBe(code);
    expect(refusalOf(lent, verb, facts(["stands-in"]))).toBe(code);
    expect(refusalOf(lent, verb, facts(["decides"]))).toBe(code);
  },
);

test("a stand-in acts in the name of whoever has the work in hand, else in their own right, else in a name that has it", () => {
  const absent = mintActor(
    inNameOf(person(["departmentLiaison"], { id: "absent", departmentId: "lead" }), { id: "b", name: "乙" }),
  );
  const own = person(["departmentLiaison"], { id: "b", departmentId: "lead" });
  const actor = mintActor({ ...own, standsInFor: [absent] });
  const order = (handlerId: string | null, workerIds: string[]) =>
    capacitiesIn(actor, { handlerId, workerIds }).map(({ id }) => id);
  expect(order(null, [])).toEqual(["b", "absent"]);
  expect(order("absent", ["absent"])).toEqual(["absent", "b"]);
  expect(order("absent", ["absent", "b"])).toEqual(["absent", "b"]);
  expect(order("lead", ["lead", "absent"])).toEqual(["absent", "b"]);
  expect(order("b", ["b", "absent"])).toEqual(["b", "absent"]);

  const working = { ...base, state: "inProgress", handlerId: "absent", workerIds: ["absent"] } as const;
  expect(namesLentIn(actor, working)).toEqual(["某人"]);
  expect(namesLentIn(actor, { ...working, handlerId: "b", workerIds: ["b"] })).toEqual([]);
  expect(namesLentIn(own, working)).toEqual([]);
});

test("the verbs a stand-in is shown are their own and the lent ones, and no others", () => {
  const triage = person(["triageOfficer"], { id: "absent" });
  const lent = mintActor(inNameOf(triage, { id: "b", name: "乙" }));
  const editor = person(["policyEditor"], { id: "b" });
  expect(allowedVerbs(editor, base)).toEqual([]);
  expect(allowedVerbs(mintActor({ ...editor, standsInFor: [lent] }), base)).toEqual(allowedVerbs(triage, base));
  const manager = person(["manager"], { id: "b" });
  expect(new Set(allowedVerbs(mintActor({ ...manager, standsInFor: [lent] }), base))).toEqual(
    new Set([...allowedVerbs(triage, base), ...allowedVerbs(manager, base)]),
  );
});

test("whoever worked on a case, in whatever name, does not call back", () => {
  const callBack = person(["callBackOfficer"], { id: "calls" });
  const settled = { ...base, state: "settled" } as const;
  const lentTo = (id: string) => mintActor(inNameOf(callBack, { id, name: "丙" }));
  expect(can(lentTo("b"), "callBack", settled)).toBe(true);
  expect(can(lentTo("handler"), "callBack", settled)).toBe(false);
});

test("only an enterprise's own people, its specialist and the triage desk file for it", () => {
  const linked = ["linked-specialist"];
  expect(canFileFor(person(["enterpriseContact"], { enterpriseId: "e" }), "e", linked)).toBe(true);
  expect(canFileFor(person(["enterpriseContact"], { enterpriseId: "other" }), "e", linked)).toBe(false);
  expect(canFileFor(person(["specialist"], { id: "linked-specialist" }), "e", linked)).toBe(true);
  expect(canFileFor(person(["specialist"], { id: "another" }), "e", linked)).toBe(false);
  expect(canFileFor(person(["triageOfficer"]), "e", linked)).toBe(true);
  expect(canFileFor(person(["manager"]), "e", linked)).toBe(false);
});

function lawSays(verb: CaseVerb, relations: readonly Relation[], state: CaseState, green: GreenState): boolean {
  const [who, when] = TABLE[verb];
  if (!(GREEN[verb]?.split(" ").includes(green) ?? true)) return false;
  return relations.some((relation) => who.split(" ").includes(relation)) && when.split(" ").includes(state);
}
