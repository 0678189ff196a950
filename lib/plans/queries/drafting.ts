import "server-only";
import * as z from "zod";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { visibleTo } from "@/lib/cases/gate";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { LINK_SLOTS } from "@/lib/enterprises/access.policy";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import { aboveScaleFrom } from "@/lib/enterprises/rules";
import { departmentsForSelect } from "@/lib/people/queries";
import { openVisitPromises } from "@/lib/visits/queries/promises";
import { readsVisitsOf } from "@/lib/visits/queries/visit";
import { stateOf } from "../access.policy";
import type { Drafting, DraftLine, DraftMeasure, Owners } from "../drafting.policy";
import { beginFacts, plansVisibleTo } from "../gate";
import { USUAL_PLAN_DAYS } from "../policy";
import { type Owner, proposalsFor } from "../proposals.policy";
import { mayWrite } from "./tab";
import { type PlanRow, shownPlan } from "./view";

const MOST_CASES = 12;
const MOST_PEOPLE = 500;

/**
 * What the form of a plan begins with: the draft, or what is left of the edition in force with everything that could be proposed.
 * Null when the actor may neither change nor begin one.
 */
export async function draftingFor(actor: Actor, enterpriseId: string, now: Date): Promise<Drafting | null> {
  if (!z.uuid().safeParse(enterpriseId).success) return null;
  const enterprise = await db.enterprise.findFirst({
    where: { AND: [{ id: enterpriseId }, enterprisesVisibleTo(actor)] },
    include: {
      qualifications: true,
      links: { where: { endedAt: null }, select: { slot: true, personId: true } },
      plans: { where: plansVisibleTo(actor), orderBy: { edition: "desc" }, take: 1, include: shownPlan },
    },
  });
  if (!enterprise) return null;
  const [last] = enterprise.plans;
  const open = last && last.approvedAt === null ? last : null;
  if (!mayWrite(actor, open, beginFacts(enterprise))) return null;
  const owners = await ownerChoices();
  const today = dayOf(now);
  if (open) return { ...base(enterprise.name, open), ...contentOf(open, "all"), owners, proposals: [] };

  const facts = await factsFor(actor, enterprise, last, now);
  return {
    enterpriseName: enterprise.name,
    edition: (last?.edition ?? 0) + 1,
    version: 0,
    sentBack: null,
    untilOn: addDays(today, USUAL_PLAN_DAYS),
    ...(last && stateOf(last) === "inForce" ? contentOf(last, "left") : NOTHING),
    owners,
    proposals: proposalsFor(facts, await loadCalendar(), today),
  };
}

type EnterpriseRow = {
  id: string;
  closedAt: Date | null;
  links: readonly { slot: string; personId: string }[];
  qualifications: readonly { kind: string; expiresOn: string | null }[];
  revenueWan: number | null;
  industryCode: string | null;
};
const NOTHING = { goals: [], measures: [], claims: [], promises: [] };

function base(enterpriseName: string, { edition, version, untilOn, sentBackAt, ...plan }: PlanRow) {
  const { sentBackByName: byName, sentBackReason: reason } = plan;
  return { enterpriseName, edition, version, untilOn, sentBack: sentBackAt && { byName, reason } };
}

/** All lines of a draft; of the edition in force only what is left to do. */
function contentOf({ lines, measures }: PlanRow, which: "all" | "left") {
  const isKept = (doneAt: Date | null) => which === "all" || doneAt === null;
  const linesOf = (wanted: string): DraftLine[] =>
    lines
      .filter(({ kind, settledAt }) => kind === wanted && isKept(settledAt))
      .map(({ key, title, amount, dueOn, why }) => ({ key, title, amount, dueOn, why }));
  return {
    goals: linesOf("goal"),
    claims: linesOf("claim"),
    promises: linesOf("promise"),
    measures: measures
      .filter(({ completedAt }) => isKept(completedAt))
      .map(({ key, title, personId, departmentId, dueOn, why }): DraftMeasure => {
        const owner: Owner = personId
          ? { kind: "person", id: personId }
          : { kind: "department", id: departmentId ?? "" };
        return { key, title, owner, dueOn, why };
      }),
  };
}

async function factsFor(actor: Actor, enterprise: EnterpriseRow, last: PlanRow | undefined, now: Date) {
  const { id, qualifications, revenueWan, links } = enterprise;
  // The plan is read by everybody of the enterprise and by every department that has a measure: confidential cases stay out of it.
  const openCases = await db.case.findMany({
    where: { AND: [{ enterpriseId: id, isOpen: true, confidential: false }, visibleTo(actor)] },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: MOST_CASES,
    select: { number: true, title: true, leadDepartmentId: true, answerDueAt: true },
  });
  const promises = (await readsVisitsOf(actor, id)) ? await openVisitPromises([id]) : [];
  const holders = Object.fromEntries(
    LINK_SLOTS.flatMap((slot) => {
      const holder = links.find((link) => link.slot === slot);
      return holder ? [[slot, holder.personId]] : [];
    }),
  );
  const kept = last && stateOf(last) === "ended" ? last.lines : [];
  return {
    openCases: openCases.map(({ answerDueAt, ...one }) => ({ ...one, dueOn: answerDueAt && dayOf(answerDueAt) })),
    qualifications,
    revenueWan,
    aboveScaleFromWan: aboveScaleFrom(enterprise.industryCode ?? ""),
    isAboveScale: qualifications.some(
      ({ kind, expiresOn }) => kind === "aboveScale" && (expiresOn === null || expiresOn >= dayOf(now)),
    ),
    holders,
    openPromises: [
      ...kept.flatMap(({ kind, title, dueOn, settledAt }) =>
        kind === "promise" && dueOn !== null && settledAt === null ? [{ title, dueOn }] : [],
      ),
      ...promises.flatMap(({ text, dueOn }) => (dueOn ? [{ title: text, dueOn }] : [])),
    ],
  };
}

/** Who may be given a measure: people of the park whose account is open, and departments that take new work. */
export async function ownerChoices(): Promise<Owners> {
  const [people, departments] = await Promise.all([
    db.person.findMany({
      where: { disabledAt: null, enterpriseId: null, grants: { some: { endedAt: null } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_PEOPLE,
      select: { id: true, name: true, title: true, department: { select: { shortName: true } } },
    }),
    departmentsForSelect(),
  ]);
  return {
    people: people.map(({ id, name, title, department }) => ({ id, name, place: department?.shortName ?? title })),
    departments: departments.map(({ id, name }) => ({ id, name })),
  };
}
