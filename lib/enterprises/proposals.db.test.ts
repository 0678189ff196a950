import { beforeEach, expect, test } from "vitest";
import { type Actor, mintActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { makePark, type Park } from "@/lib/testing/park";
import { proposeFacts, reviewFacts, withdrawFacts } from "./commands/proposals";
import { changeEnterprise } from "./commands/register";
import { latestProposals, proposalPage, waitingProposals } from "./queries/proposals";
import { demoCreditCode } from "./rules";
import * as schema from "./schema";

const NOW = new Date("2026-11-03T02:00:00Z");
const LATER = new Date("2026-11-05T02:00:00Z");
let park: Park;
let administrator: Actor;
beforeEach(async () => {
  park = await makePark();
  administrator = mintActor({ ...park.people.contact, roles: ["enterpriseAdministrator"] });
});

const rowOf = () => db.enterprise.findUniqueOrThrow({ where: { id: park.enterprises.own.id } });
const waitingOf = () =>
  db.factProposal.findFirstOrThrow({ where: { enterpriseId: park.enterprises.own.id, outcome: null } });

async function propose(facts: Record<string, string>, more: { by?: Actor; waitingId?: string; version?: number } = {}) {
  const version = more.version ?? (await rowOf()).version;
  const input = schema.proposeFacts.parse({ version, waitingId: more.waitingId ?? "", ...facts });
  await proposeFacts(more.by ?? administrator, input, NOW);
}

async function review(
  ruling: Record<string, string>,
  more: { by?: Actor; reason?: object; reasonForAll?: string } = {},
) {
  const { id: proposalId } = await waitingOf();
  const { id: enterpriseId, version } = await rowOf();
  const { by = park.people.specialist, ...words } = more;
  await reviewFacts(by, schema.reviewFacts.parse({ enterpriseId, proposalId, version, ruling, ...words }), LATER);
}

test("what an enterprise proposes changes nothing until it is accepted, field by field, as its own word of that day", async () => {
  await expect(propose({ employees: "10" }, { by: park.people.contact })).rejects.toMatchObject({ code: "notAllowed" });
  await propose({ address: "正阳大道 8 号", employees: "１,200", revenueWan: "", assetsWan: "0" });
  expect(await rowOf()).toMatchObject({ address: null, employees: null, version: 1 });
  expect(await waitingProposals(park.people.specialist)).toBe(1);

  const wanted = { address: "accepted", employees: "refused", assetsWan: "accepted" };
  await expect(review(wanted)).rejects.toMatchObject({ code: "reasonMissing", field: "reason.employees" });
  await expect(review({ address: "accepted" })).rejects.toMatchObject({
    code: "rulingMissing",
    field: "ruling.employees",
  });
  await review(wanted, { reason: { employees: "与社保人数差距较大，请核对" } });
  expect(await rowOf()).toMatchObject({ address: "正阳大道 8 号", employees: null, assetsWan: 0, version: 2 });
  const facts = await db.enterpriseFact.findMany({ where: { enterpriseId: park.enterprises.own.id } });
  expect(facts).toHaveLength(2);
  for (const fact of facts)
    expect(fact).toMatchObject({ source: "企业自填", on: "2026-11-03", byName: administrator.name });

  const { waiting, closed } = await latestProposals(administrator, park.enterprises.own.id);
  expect([waiting, closed?.outcome]).toEqual([null, "partly"]);
  expect(closed?.refused).toEqual([{ field: "employees", reason: "与社保人数差距较大，请核对" }]);
  expect(await waitingProposals(park.people.specialist)).toBe(0);
});

test("one reason may stand for all that is refused, and then nothing of the register changes", async () => {
  await propose({ employees: "10", revenueWan: "20" });
  await review({ employees: "refused", revenueWan: "refused" }, { reasonForAll: "请附上报表", by: park.people.triage });
  expect(await rowOf()).toMatchObject({ employees: null, revenueWan: null, version: 1 });
  const { closed } = await latestProposals(administrator, park.enterprises.own.id);
  expect(closed?.refused.map(({ reason }) => reason)).toEqual(["请附上报表", "请附上报表"]);
});

test("nobody reviews what they proposed, whatever other role they hold", async () => {
  await propose({ employees: "10" });
  const both = mintActor({ ...park.people.triage, id: administrator.id });
  await expect(review({ employees: "accepted" }, { by: both })).rejects.toMatchObject({ code: "ownProposal" });
  expect(await rowOf()).toMatchObject({ employees: null, version: 1 });
});

test("a form written before the register changed is told so, and so is a review", async () => {
  await propose({ employees: "10" });
  const { name, park: place, version } = await rowOf();
  const facts = { creditCode: demoCreditCode(120), name, park: place, employees: "12", factsSource: "走访核实" };
  const change = schema.changeEnterprise.parse({ ...facts, enterpriseId: park.enterprises.own.id, version });
  const { id: proposalId } = await waitingOf();
  await changeEnterprise(park.people.manager, change, NOW);
  const changed = { code: "changedMeanwhile", particulars: { version: 2 } };
  await expect(propose({ employees: "11" }, { version: 1, waitingId: proposalId })).rejects.toMatchObject(changed);
  const old = { enterpriseId: park.enterprises.own.id, proposalId, version: 1, ruling: { employees: "accepted" } };
  await expect(reviewFacts(park.people.triage, schema.reviewFacts.parse(old), LATER)).rejects.toMatchObject(changed);
  expect(await rowOf()).toMatchObject({ employees: 12 });
});

test("a newer proposal replaces the one that waits, unless a colleague was faster; a withdrawn one is gone", async () => {
  await propose({ employees: "10" });
  const first = await waitingOf();
  await expect(propose({ employees: "11" })).rejects.toMatchObject({ code: "proposalChanged" });
  await propose({ employees: "11" }, { waitingId: first.id });
  const second = await waitingOf();
  expect(await db.factProposal.findUnique({ where: { id: first.id } })).toMatchObject({ outcome: "replaced" });
  await expect(propose({}, { waitingId: second.id })).rejects.toMatchObject({ code: "withdrawInstead" });

  await withdrawFacts(administrator, { proposalId: second.id }, NOW);
  await expect(withdrawFacts(administrator, { proposalId: second.id }, NOW)).rejects.toMatchObject({
    code: "proposalClosed",
  });
  await expect(propose({})).rejects.toMatchObject({ code: "nothingProposed" });
  expect(await waitingProposals(park.people.triage)).not.toBeNull();
});

test("two reviews at once give one decision", async () => {
  await propose({ employees: "10" });
  const both = await Promise.allSettled([
    review({ employees: "accepted" }),
    review({ employees: "refused" }, { reasonForAll: "不实", by: park.people.triage }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(
    await db.factProposal.count({ where: { enterpriseId: park.enterprises.own.id, outcome: { not: null } } }),
  ).toBe(1);
});

test("another specialist finds neither the list's row nor the proposal, and a liaison has no list", async () => {
  await propose({ employees: "10" });
  const seen = async (actor: Actor) =>
    (await proposalPage(actor, { state: "waiting" }))?.rows.map(({ enterprise }) => enterprise.id);
  expect(await seen(park.people.specialist)).toEqual([park.enterprises.own.id]);
  expect(await seen(park.people.otherSpecialist)).toEqual([]);
  expect(await seen(park.people.triage)).toContain(park.enterprises.own.id);
  expect(await proposalPage(park.people.liaison, { state: "waiting" })).toBeNull();
  expect(await waitingProposals(park.people.auditor)).toBeNull();
  await expect(review({ employees: "accepted" }, { by: park.people.otherSpecialist })).rejects.toMatchObject({
    code: "notFound",
  });
  await expect(review({ employees: "accepted" }, { by: park.people.leader })).rejects.toMatchObject({
    code: "notAllowed",
  });
  expect((await latestProposals(park.people.stranger, park.enterprises.own.id)).waiting).toBeNull();
});

test("the list pages without losing or repeating a proposal", async () => {
  for (let count = 1; count <= 5; count++) {
    const waiting = await db.factProposal.findFirst({
      where: { enterpriseId: park.enterprises.own.id, outcome: null },
    });
    await propose({ employees: String(count) }, { waitingId: waiting?.id });
  }
  const first = await proposalPage(park.people.specialist, { state: "closed" }, 3);
  const rest = await proposalPage(park.people.specialist, { state: "closed", after: first?.next ?? "" }, 3);
  const ids = [...(first?.rows ?? []), ...(rest?.rows ?? [])].map(({ id }) => id);
  expect([ids.length, new Set(ids).size, rest?.next]).toEqual([4, 4, null]);
});
