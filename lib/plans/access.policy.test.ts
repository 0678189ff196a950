import { describe, expect, test } from "vitest";
import { type Actor, type ActorFacts, type ActorRole, inNameOf, mintActor } from "@/lib/actor";
import {
  allowedVerbs,
  PLAN_STATES,
  PLAN_VERBS,
  type PlanFacts,
  type PlanState,
  type PlanVerb,
  refusalOf,
  stateOf,
} from "./access.policy";

const facts = (id: string, roles: ActorRole[], more: Partial<ActorFacts> = {}): ActorFacts => ({
  id,
  name: id,
  title: null,
  roles,
  departmentId: null,
  departmentName: null,
  enterpriseId: null,
  enterpriseName: null,
  ...more,
});
const someone = (id: string, roles: ActorRole[], more: Partial<ActorFacts> = {}) => mintActor(facts(id, roles, more));

const people = {
  contact: someone("contact", ["enterpriseContact"], { enterpriseId: "own" }),
  stranger: someone("stranger", ["enterpriseContact"], { enterpriseId: "other" }),
  specialist: someone("specialist", ["specialist"]),
  otherSpecialist: someone("otherSpecialist", ["specialist"]),
  head: someone("head", ["departmentReviewer"], { departmentId: "lead" }),
  leader: someone("leader", ["leader"]),
  otherLeader: someone("otherLeader", ["leader"]),
  liaison: someone("liaison", ["departmentLiaison"], { departmentId: "owning" }),
  farLiaison: someone("farLiaison", ["departmentLiaison"], { departmentId: "far" }),
  triage: someone("triage", ["triageOfficer"]),
  manager: someone("manager", ["manager"]),
  secondManager: someone("secondManager", ["manager"]),
  supervisor: someone("supervisor", ["supervisor"]),
  auditor: someone("auditor", ["auditor"]),
  administrator: someone("administrator", ["systemAdministrator"]),
} satisfies Record<string, Actor>;
type Name = keyof typeof people;

const plan = (state: PlanState | null, more: Partial<PlanFacts> = {}): PlanFacts => ({
  enterpriseId: "own",
  closed: false,
  linkedPersonIds: ["specialist", "head", "leader"],
  state,
  writerIds: ["specialist"],
  approverId: state === "inForce" ? "manager" : null,
  approverGone: false,
  ...more,
});
const OF_DEPARTMENT = { personId: null, departmentId: "owning" };
const WRITERS: Name[] = ["specialist", "head", "triage", "manager", "secondManager"];

/** The law, written out by hand: who may do it in a state in which it can be done, and which states those are. */
const LAW_BY_HAND: Record<PlanVerb, { who: Name[]; when: (PlanState | "none")[] }> = {
  begin: { who: WRITERS, when: ["none", "inForce", "ended"] },
  change: { who: WRITERS, when: ["draft", "sentBack"] },
  submit: { who: WRITERS, when: ["draft", "sentBack"] },
  approve: { who: ["leader", "manager", "secondManager"], when: ["submitted"] },
  sendBack: { who: ["leader", "manager", "secondManager"], when: ["submitted"] },
  report: { who: ["liaison", ...WRITERS], when: ["inForce"] },
  complete: { who: ["liaison", ...WRITERS], when: ["inForce"] },
  attach: { who: ["liaison", ...WRITERS], when: ["inForce"] },
  takeBack: { who: ["liaison", ...WRITERS], when: ["inForce"] },
  putOff: { who: ["manager"], when: ["inForce"] },
  settle: { who: WRITERS, when: ["inForce"] },
  review: { who: WRITERS, when: ["inForce"] },
  end: { who: ["leader", "manager", "secondManager"], when: ["inForce"] },
  confirmSeen: { who: ["contact"], when: ["inForce"] },
  nudge: { who: [], when: ["inForce"] },
};

describe("the law of plans", () => {
  test.each(PLAN_VERBS)("%s: who, and when", (verb) => {
    for (const state of [null, ...PLAN_STATES]) {
      const possible = LAW_BY_HAND[verb].when.includes(state ?? "none");
      const able = (Object.keys(people) as Name[]).filter((name) =>
        allowedVerbs(people[name], plan(state, { approverId: "manager" }), OF_DEPARTMENT).includes(verb),
      );
      expect(able.sort(), `${verb} in ${state}`).toEqual(possible ? [...LAW_BY_HAND[verb].who].sort() : []);
    }
  });

  test("nobody approves what they wrote, also not through a stand-in, in either direction", () => {
    const written = plan("submitted", { writerIds: ["manager"] });
    expect(refusalOf(people.manager, "approve", written)).toBe("ownPlan");
    expect(refusalOf(people.secondManager, "approve", written)).toBeNull();
    const standIn = mintActor(inNameOf(facts("secondManager", ["manager"]), { id: "manager", name: "manager" }));
    expect(refusalOf(standIn, "approve", written)).toBe("ownPlan");
    const forAuthor = mintActor(inNameOf(facts("manager", ["manager"]), { id: "leader", name: "leader" }));
    expect(refusalOf(forAuthor, "approve", written)).toBe("ownPlan");
    // Whoever wrote it may take it back to work on it.
    expect(refusalOf(people.manager, "sendBack", written)).toBeNull();
  });

  test("only whoever approved puts off; when that person is gone, any manager", () => {
    const byLeader = plan("inForce", { approverId: "leader" });
    const able = (given: PlanFacts) =>
      (Object.keys(people) as Name[]).filter(
        (name) => refusalOf(people[name], "putOff", given, OF_DEPARTMENT) === null,
      );
    expect(able(byLeader)).toEqual(["leader"]);
    expect(able({ ...byLeader, approverGone: true }).sort()).toEqual(["leader", "manager", "secondManager"]);
  });

  test("whoever approved may take a measure back, too, though they cannot say that it is done", () => {
    const byLeader = plan("inForce", { approverId: "leader" });
    expect(refusalOf(people.leader, "takeBack", byLeader, OF_DEPARTMENT)).toBeNull();
    expect(refusalOf(people.leader, "complete", byLeader, OF_DEPARTMENT)).toBe("notAllowed");
    expect(refusalOf(people.otherLeader, "takeBack", byLeader, OF_DEPARTMENT)).toBe("notAllowed");
  });

  test("a measure belongs to its person, or to the offices of its department", () => {
    const own = { personId: "auditor", departmentId: null };
    expect(refusalOf(people.auditor, "complete", plan("inForce"), own)).toBeNull();
    expect(refusalOf(people.liaison, "complete", plan("inForce"), own)).toBe("notAllowed");
    expect(refusalOf(people.farLiaison, "complete", plan("inForce"), OF_DEPARTMENT)).toBe("notAllowed");
    expect(refusalOf(people.liaison, "complete", plan("inForce"))).toBe("notAllowed");
  });

  test("of a closed enterprise only the history is kept, and each state says why not", () => {
    expect(refusalOf(people.manager, "review", plan("inForce", { closed: true }))).toBe("enterpriseClosed");
    expect(refusalOf(people.manager, "change", plan("submitted"))).toBe("planClosedForWriting");
    expect(refusalOf(people.manager, "begin", plan("draft"))).toBe("planAlreadyOpen");
    expect(refusalOf(people.manager, "approve", plan("draft"))).toBe("planNotWaiting");
    expect(refusalOf(people.manager, "review", plan("ended"))).toBe("planNotInForce");
  });
});

test.each<[PlanState, string[]]>([
  ["draft", []],
  ["sentBack", ["sentBackAt"]],
  ["submitted", ["submittedAt"]],
  ["submitted", ["submittedAt", "sentBackAt"]],
  ["inForce", ["submittedAt", "approvedAt"]],
  ["superseded", ["submittedAt", "approvedAt", "supersededAt"]],
  ["ended", ["submittedAt", "approvedAt", "endedAt"]],
])("a plan is %s after %j", (state, happened) => {
  const none = { submittedAt: null, sentBackAt: null, approvedAt: null, supersededAt: null, endedAt: null };
  const moments = Object.fromEntries(happened.map((name) => [name, new Date(0)]));
  expect(stateOf({ ...none, ...moments })).toBe(state);
});
