import type { Actor } from "@/lib/actor";
import { dismissWarning, recordCheckup } from "@/lib/checkups/commands";
import * as checkups from "@/lib/checkups/schema";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { proposeFacts, withdrawFacts } from "@/lib/enterprises/commands/proposals";
import * as enterprises from "@/lib/enterprises/schema";
import type { Park } from "@/lib/testing/park";
import { SECRETS } from "./secrets";

/** The own enterprise's dossier: a proposal that waits and one taken back, a check-up with a warning, and a duplicate that was merged. */
export async function plantDossier(park: Park, administrator: Actor, now: Date) {
  const enterpriseId = park.enterprises.own.id;
  const propose = async (employees: string, address: string) => {
    const input = enterprises.proposeFacts.parse({ version: "9999", employees, address });
    await proposeFacts(administrator, input, now);
    return (await db.factProposal.findFirstOrThrow({ where: { enterpriseId, outcome: null } })).id;
  };
  const closedProposal = await propose("10", "");
  await withdrawFacts(administrator, { proposalId: closedProposal }, now);
  const ownProposal = await propose("12", SECRETS.ownProposed.text);

  const answers = { openPosts: "12", cashMonths: "1" };
  const checkup = { enterpriseId, on: dayOf(now), answers, note: SECRETS.ownCheckupNote.text };
  await recordCheckup(park.people.specialist, checkups.recordCheckup.parse(checkup), now);
  const { id: settledWarning } = await db.checkupWarning.findFirstOrThrow({
    where: { enterpriseId, rule: "openPosts" },
  });
  const dismissed = { enterpriseId, warningId: settledWarning, reason: SECRETS.ownDismissal.text };
  await dismissWarning(park.people.specialist, checkups.dismissWarning.parse(dismissed), now);
  return { closedProposal, ownProposal, settledWarning, merged: await mergedInto(enterpriseId, now) };
}

/** Only the row: the merge itself has tests of its own, and here nothing else of the park is to move. */
async function mergedInto(mergedIntoId: string, now: Date): Promise<string> {
  const creditCode = `91500114${crypto.randomUUID().replaceAll("-", "").slice(0, 10).toUpperCase()}`;
  const facts = { creditCode, name: "重复登记的企业", park: "正阳工业园区", createdAt: now, grams: [] };
  return (await db.enterprise.create({ data: { ...facts, closedAt: now, mergedIntoId } })).id;
}
