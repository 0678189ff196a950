import "server-only";
import { type Actor, doerIdOf, isOfEnterprise } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { recordEnterprise } from "@/lib/enterprises/gate";
import { Refusal } from "@/lib/refusal";
import { takeForCheckup } from "./gate";
import { partOf, QUESTIONS, RULES, type Settlement } from "./policy";
import { answeredCount, type Finding, findingsOf, warningChanges } from "./rules";
import type { DismissWarning, RecordCheckup, SettleByCase } from "./schema";

/**
 * Writes a health check down and raises, keeps or settles early warnings as the rule table says; returns its id. Refuses
 * `nothingAnswered`, `dayToCome`, `olderThanLast` (a later check is known already), and like `takeForCheckup`.
 */
export async function recordCheckup(actor: Actor, input: RecordCheckup, now: Date): Promise<{ checkupId: string }> {
  return db.$transaction(async (tx) => {
    const enterprise = await takeForCheckup(tx, actor, "checkUp", input.enterpriseId);
    const { on, answers, note } = input;
    const byId = doerIdOf(actor);
    const answered = answeredCount(answers);
    if (!byId) throw new Refusal("notAllowed");
    if (answered === 0) throw new Refusal("nothingAnswered");
    if (on > dayOf(now)) throw new Refusal("dayToCome", {}, "on");
    const last = await tx.checkup.findFirst({
      where: { enterpriseId: enterprise.id, on: { gt: on } },
      orderBy: { on: "desc" },
      select: { on: true },
    });
    if (last) throw new Refusal("olderThanLast", { on: last.on }, "on");

    const byEnterprise = isOfEnterprise(actor);
    const { id: checkupId } = await tx.checkup.create({
      data: { enterpriseId: enterprise.id, on, answers, note, byId, byName: actor.name, byEnterprise, at: now },
      select: { id: true },
    });
    const held = { kind: "checkupHeld", checkupId, on, byEnterprise, answered, asked: QUESTIONS.length } as const;
    await recordEnterprise(tx, enterprise.id, actor, held, now);
    await bringWarnings(tx, actor, { enterpriseId: enterprise.id, checkupId, findings: findingsOf(answers, on) }, now);
    return { checkupId };
  });
}

/** Puts a warning aside with a reason. Refuses `warningSettled`, and like `takeForCheckup`. */
export async function dismissWarning(actor: Actor, input: DismissWarning, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const enterprise = await takeForCheckup(tx, actor, "settleWarning", input.enterpriseId);
    const warning = await takeWarning(tx, enterprise.id, input.warningId);

    await settle(tx, actor, enterprise.id, warning, { settlement: "dismissed", reason: input.reason }, now);
  });
}

/**
 * Says which request was filed for a warning, and settles it by that. Refuses `caseOfOther` (not a request of this enterprise that
 * the actor sees), `caseBeforeWarning`, `warningSettled`, and like `takeForCheckup`.
 */
export async function settleByCase(actor: Actor, input: SettleByCase, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const enterprise = await takeForCheckup(tx, actor, "settleWarning", input.enterpriseId);
    const warning = await takeWarning(tx, enterprise.id, input.warningId);
    const found = await tx.case.findFirst({
      where: { AND: [{ number: input.number, enterpriseId: enterprise.id }, visibleTo(actor)] },
      select: { id: true, number: true, submittedAt: true },
    });
    if (!found) throw new Refusal("caseOfOther", {}, "number");
    if (found.submittedAt < warning.raisedAt) throw new Refusal("caseBeforeWarning", {}, "number");

    const { id: caseId, number: caseNumber } = found;
    await settle(tx, actor, enterprise.id, warning, { settlement: "case", caseId, caseNumber }, now);
  });
}

type Checked = { enterpriseId: string; checkupId: string; findings: readonly Finding[] };

/** Brings the warnings of an enterprise in line with what its newest check has found. */
async function bringWarnings(
  tx: Tx,
  actor: Actor,
  { enterpriseId, checkupId, findings }: Checked,
  now: Date,
): Promise<void> {
  const open = await tx.checkupWarning.findMany({ where: { enterpriseId, settlement: null } });
  const changes = warningChanges(open, findings);
  for (const { rule, level, particulars } of changes.raise) {
    const { id: warningId } = await tx.checkupWarning.create({
      data: { enterpriseId, checkupId, rule, level, particulars, raisedAt: now },
      select: { id: true },
    });
    const raised = {
      kind: "warningRaised",
      warningId,
      checkupId,
      rule,
      part: partOf(rule),
      level,
      particulars,
    } as const;
    await recordEnterprise(tx, enterpriseId, actor, raised, now);
  }
  for (const { id: warningId, finding, rose } of changes.keep) {
    const { rule, level, particulars } = finding;
    await tx.checkupWarning.update({ where: { id: warningId }, data: { checkupId, level, particulars } });
    const raised = {
      kind: "warningRaised",
      warningId,
      checkupId,
      rule,
      part: partOf(rule),
      level,
      particulars,
    } as const;
    if (rose) await recordEnterprise(tx, enterpriseId, actor, raised, now);
  }
  for (const { id } of changes.settle) {
    const warning = open.find((one) => one.id === id);
    if (warning) await settle(tx, actor, enterpriseId, warning, { settlement: "checkup" }, now);
  }
}

/** The enterprise's row is locked already, so its warnings stand still. */
async function takeWarning(tx: Tx, enterpriseId: string, id: string): Promise<WarningRow> {
  const warning = await tx.checkupWarning.findFirst({ where: { id, enterpriseId } });
  if (!warning) throw new Refusal("notFound");
  if (warning.settlement) throw new Refusal("warningSettled", { by: warning.settledByName ?? "" });
  return warning;
}

type WarningRow = { id: string; rule: string; level: string; raisedAt: Date; settlement: string | null };
type Settling = { settlement: Settlement; reason?: string; caseId?: string; caseNumber?: string };

async function settle(
  tx: Tx,
  actor: Actor,
  enterpriseId: string,
  warning: WarningRow,
  { settlement, reason = "", caseId, caseNumber = undefined }: Settling,
  now: Date,
): Promise<void> {
  const rule = RULES.find((known) => known === warning.rule);
  if (!rule) throw new Error(`not a rule: ${warning.rule}`);
  await tx.checkupWarning.update({
    where: { id: warning.id },
    data: { settlement, reason, caseId, settledByName: actor.name, settledAt: now },
  });
  const settled = {
    kind: "warningSettled",
    warningId: warning.id,
    rule,
    part: partOf(rule),
    level: warning.level,
    settlement,
    reason,
    caseNumber: caseNumber ?? null,
  } as const;
  await recordEnterprise(tx, enterpriseId, actor, settled, now);
}
