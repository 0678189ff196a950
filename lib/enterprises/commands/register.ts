import "server-only";
import type { Actor } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { gramsOf } from "@/lib/grams";
import { Refusal } from "@/lib/refusal";
import { canRegister } from "../access.policy";
import { changesBetween } from "../event";
import { enterprisesVisibleTo, recordEnterprise, takeEnterprise } from "../gate";
import { checkCreditCode } from "../rules";
import type { ChangeEnterprise, CloseEnterprise, RegisterEnterprise } from "../schema";
import { isFactField, plainFacts, sayFacts } from "./facts";

/**
 * Puts an enterprise into the register and returns its id. Refuses `notAllowed`, `creditCodeLength`, `creditCodeAlphabet`,
 * `creditCodeCheckDigit` (until a reason is given), `creditCodeTakenBy` (names the enterprise) or `creditCodeTaken`.
 */
export async function registerEnterprise(
  actor: Actor,
  input: RegisterEnterprise,
  now: Date,
): Promise<{ enterpriseId: string }> {
  return db.$transaction(async (tx) => {
    if (!canRegister(actor)) throw new Refusal("notAllowed");
    const creditCodeReason = reasonFor(input);
    await requireFreeCode(tx, actor, input.creditCode);

    const { factsSource: source, factsOn, ...facts } = input;
    const { id } = await tx.enterprise.create({
      data: { ...facts, creditCodeReason, grams: gramsFor(input), createdAt: now },
      select: { id: true },
    });
    const on = dayOfSource(factsOn, now);
    await sayFacts(tx, id, changesBetween({}, facts), { source, on: source && on, byName: actor.name }, now);
    const { creditCode, name, park } = input;
    await recordEnterprise(
      tx,
      id,
      actor,
      {
        kind: "enterpriseRegistered",
        creditCode,
        creditCodeReason,
        name,
        park,
      },
      now,
    );
    return { enterpriseId: id };
  });
}

/**
 * Changes what the register says of an enterprise. Refuses `sourceMissing` (a fact changes and nobody says where that comes from),
 * `sourceInFuture`, and like `takeEnterprise` and `registerEnterprise`.
 */
export async function changeEnterprise(actor: Actor, input: ChangeEnterprise, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { enterpriseId, version, factsSource: source, factsOn, ...wanted } = input;
    const before = await takeEnterprise(tx, actor, "change", enterpriseId, version);
    const facts = { ...wanted, creditCodeReason: reasonFor(wanted) };
    if (facts.creditCode !== before.creditCode) await requireFreeCode(tx, actor, facts.creditCode);
    const changes = changesBetween(plainFacts(before), facts);
    if (changes.length === 0) return;
    const sourced = changes.some(({ field }) => isFactField(field));
    if (sourced && !source) throw new Refusal("sourceMissing", {}, "factsSource");
    const on = sourced ? dayOfSource(factsOn, now) : null;

    const data = {
      ...facts,
      grams: gramsFor(facts),
      version: { increment: 1 },
    };
    await tx.enterprise.update({ where: { id: enterpriseId }, data });
    await sayFacts(tx, enterpriseId, changes, { source, on, byName: actor.name }, now);
    const from = sourced ? { source, on } : {};
    const event = { kind: "enterpriseChanged", changes, byEnterprise: false, ...from } as const;
    await recordEnterprise(tx, enterpriseId, actor, event, now);
  });
}

/** Closes an enterprise: its history stays, nothing new is filed for it. Refuses `openCases` with `count`, and like `takeEnterprise`. */
export async function closeEnterprise(actor: Actor, input: CloseEnterprise, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const enterprise = await takeEnterprise(tx, actor, "close", input.enterpriseId, input.version);
    const count = await tx.case.count({
      where: { enterpriseId: enterprise.id, isOpen: true },
    });
    if (count > 0) throw new Refusal("openCases", { count });

    await tx.enterprise.update({
      where: { id: enterprise.id },
      data: { closedAt: now, version: { increment: 1 } },
    });
    await recordEnterprise(tx, enterprise.id, actor, { kind: "enterpriseClosed", reason: input.reason }, now);
  });
}

/** The reason kept beside a code whose check digit fails; null beside a good one. Source: GB 32100-2015, see `checkCreditCode`. */
function reasonFor({
  creditCode,
  creditCodeReason,
}: {
  creditCode: string;
  creditCodeReason: string | null;
}): string | null {
  const check = checkCreditCode(creditCode);
  if ("problem" in check) {
    throw new Refusal(check.problem === "length" ? "creditCodeLength" : "creditCodeAlphabet", {}, "creditCode");
  }
  if ("ok" in check) return null;
  if (!creditCodeReason) throw new Refusal("creditCodeCheckDigit", {}, "creditCodeReason");
  return creditCodeReason;
}

/** The day a fact is of: today unless another day was given, and no day that is still to come. */
function dayOfSource(on: string | null, now: Date): string {
  if (on !== null && on > dayOf(now)) throw new Refusal("sourceInFuture", {}, "factsOn");
  return on ?? dayOf(now);
}

async function requireFreeCode(tx: Tx, actor: Actor, creditCode: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`creditCode:${creditCode}`}, 1))`;
  if (
    !(await tx.enterprise.findUnique({
      where: { creditCode },
      select: { id: true },
    }))
  )
    return;
  const seen = await tx.enterprise.findFirst({
    where: { AND: [{ creditCode }, enterprisesVisibleTo(actor)] },
    select: { name: true },
  });
  throw seen
    ? new Refusal("creditCodeTakenBy", { name: seen.name }, "creditCode")
    : new Refusal("creditCodeTaken", {}, "creditCode");
}

function gramsFor({ name, shortName }: { name: string; shortName: string | null }): string[] {
  return gramsOf([name, shortName]);
}
