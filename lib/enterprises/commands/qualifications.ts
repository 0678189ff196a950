import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { changesBetween } from "../event";
import { recordEnterprise, takeEnterprise } from "../gate";
import type { AddQualification, ChangeQualification, EndQualification } from "../schema";

/** Writes a certificate of an enterprise down and returns its id. Refuses `expiresBeforeIssue`, and like `takeEnterprise`. */
export async function addQualification(
  actor: Actor,
  input: AddQualification,
  now: Date,
): Promise<{ qualificationId: string }> {
  return db.$transaction(async (tx) => {
    const enterprise = await takeEnterprise(tx, actor, "qualify", input.enterpriseId);
    requireOrder(input, "expiresOn");

    const { id } = await tx.qualification.create({
      data: input,
      select: { id: true },
    });
    const { kind: qualification, certificateNo, expiresOn } = input;
    await recordEnterprise(
      tx,
      enterprise.id,
      actor,
      { kind: "qualificationAdded", qualification, certificateNo, expiresOn },
      now,
    );
    return { qualificationId: id };
  });
}

/** Corrects a certificate, or renews it. Refuses `notFound`, `expiresBeforeIssue`, and like `takeEnterprise`. */
export async function changeQualification(actor: Actor, input: ChangeQualification, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { enterpriseId, qualificationId, ...facts } = input;
    const enterprise = await takeEnterprise(tx, actor, "qualify", enterpriseId);
    const before = await takeQualification(tx, enterprise.id, qualificationId);
    requireOrder(facts, "expiresOn");
    const { kind, certificateNo, issuedOn, expiresOn } = before;
    const changes = changesBetween({ kind, certificateNo, issuedOn, expiresOn }, facts);
    if (changes.length === 0) return;

    await tx.qualification.update({
      where: { id: qualificationId },
      data: facts,
    });
    await recordEnterprise(
      tx,
      enterprise.id,
      actor,
      { kind: "qualificationChanged", qualification: facts.kind, changes },
      now,
    );
  });
}

/** Ends a certificate before its time: `endsOn` is its last day. Refuses `notFound`, `expiresBeforeIssue`, and like `takeEnterprise`. */
export async function endQualification(actor: Actor, input: EndQualification, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const enterprise = await takeEnterprise(tx, actor, "qualify", input.enterpriseId);
    const { id, kind, issuedOn } = await takeQualification(tx, enterprise.id, input.qualificationId);
    const expiresOn = input.endsOn;
    requireOrder({ issuedOn, expiresOn }, "endsOn");

    await tx.qualification.update({ where: { id }, data: { expiresOn } });
    const event = {
      kind: "qualificationEnded",
      qualification: kind,
      expiresOn,
      reason: input.reason,
    } as const;
    await recordEnterprise(tx, enterprise.id, actor, event, now);
  });
}

/** The enterprise's row is locked already, so its certificates stand still. */
async function takeQualification(tx: Tx, enterpriseId: string, id: string) {
  const row = await tx.qualification.findFirst({ where: { id, enterpriseId } });
  if (!row) throw new Refusal("notFound");
  return row;
}

function requireOrder({ issuedOn, expiresOn }: { issuedOn: string; expiresOn: string | null }, field: string): void {
  if (expiresOn !== null && expiresOn < issuedOn) throw new Refusal("expiresBeforeIssue", { issuedOn }, field);
}
