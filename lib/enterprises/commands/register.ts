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
import type { ChangeEnterprise, ChangeOwnFacts, CloseEnterprise, RegisterEnterprise } from "../schema";

/** The source written beside figures that an enterprise gave of itself. Data, like the names of departments. */
const OWN_SOURCE = "企业自填";

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

    const { id } = await tx.enterprise.create({
      data: {
        ...input,
        creditCodeReason,
        grams: gramsFor(input),
        createdAt: now,
      },
      select: { id: true },
    });
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

/** Changes what the register says of an enterprise. Refuses like `takeEnterprise` and `registerEnterprise`. */
export async function changeEnterprise(actor: Actor, input: ChangeEnterprise, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { enterpriseId, version, ...wanted } = input;
    const before = await takeEnterprise(tx, actor, "change", enterpriseId, version);
    const facts = { ...wanted, creditCodeReason: reasonFor(wanted) };
    if (facts.creditCode !== before.creditCode) await requireFreeCode(tx, actor, facts.creditCode);
    const changes = changesBetween(plain(before), facts);
    if (changes.length === 0) return;

    const data = {
      ...facts,
      grams: gramsFor(facts),
      version: { increment: 1 },
    };
    await tx.enterprise.update({ where: { id: enterpriseId }, data });
    await recordEnterprise(tx, enterpriseId, actor, { kind: "enterpriseChanged", changes, byEnterprise: false }, now);
  });
}

/**
 * What an enterprise's administrator may change of the own enterprise: address, people and money, marked as given by the
 * enterprise itself on this day. Refuses like `takeEnterprise`.
 */
export async function changeOwnFacts(actor: Actor, input: ChangeOwnFacts, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { version, ...facts } = input;
    if (!actor.enterpriseId) throw new Refusal("notAllowed");
    const before = await takeEnterprise(tx, actor, "changeOwnFacts", actor.enterpriseId, version);
    const changes = changesBetween(plain(before), facts);
    if (changes.length === 0) return;

    const data = {
      ...facts,
      factsSource: OWN_SOURCE,
      factsOn: dayOf(now),
      version: { increment: 1 },
    };
    await tx.enterprise.update({ where: { id: before.id }, data });
    await recordEnterprise(tx, before.id, actor, { kind: "enterpriseChanged", changes, byEnterprise: true }, now);
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

/** The row's plain facts, without its links and grams, for comparing. */
function plain(row: Record<string, unknown>): Record<string, string | number | boolean | null> {
  const facts = Object.entries(row).filter((entry): entry is [string, string | number | boolean | null] => {
    const [, value] = entry;
    return value === null || ["string", "number", "boolean"].includes(typeof value);
  });
  return Object.fromEntries(facts);
}
