import "server-only";
import { type Actor, doerIdOf } from "@/lib/actor";
import { currentTypes } from "@/lib/catalog/queries";
import { dayOf } from "@/lib/day";
import type { Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { type TakenEnterprise, takeVisitedEnterprise } from "../gate";
import { type Known, settledBy } from "../rules";
import { type Operation, type OperationResult, type VisitContent, visitContent } from "../schema";
import { type StoredVisit, verdictOf } from "../verdict.policy";
import { spoken } from "./spoken";
import { writeVisit } from "./write";

type WithoutId<Result> = Result extends unknown ? Omit<Result, "id"> : never;
export type Handed = WithoutId<OperationResult>;

/**
 * Hands a visit in, new or changed, inside the caller's transaction, or says why not: `conflict` with what is stored, `photosMissing`,
 * `refused` with every fault at its field. Throws like `takeVisitedEnterprise`, and `notFound` for somebody else's visit.
 */
export async function handIn(tx: Tx, actor: Actor, { base, visit }: Operation, now: Date): Promise<Handed> {
  const authorId = doerIdOf(actor) ?? "";
  const enterprise = await takeVisitedEnterprise(tx, actor, "record", visit.enterpriseId);
  const stored = await findWhole(tx, visit.id);
  if (stored && stored.authorId !== authorId) throw new Refusal("notFound");
  const { enterpriseId, visitedOn } = visit;
  const twin = await tx.visit.findFirst({
    where: { authorId, enterpriseId, visitedOn, id: { not: visit.id } },
    include: whole,
  });
  const before = stored && lastContentOf(stored);
  const photoIds = await missingPhotos(tx, authorId, visit);
  const known = await knownOf(tx, { visit, stored, before, enterprise }, now);
  const linkedIds = [...new Set(enterprise.links.map(({ personId }) => personId))];
  const verdict = verdictOf(
    { base, visit },
    { stored: stored && asStored(stored), twin: twin && asStored(twin), missingPhotos: photoIds, known },
  );
  switch (verdict.status) {
    case "asStored":
      return done(required(stored));
    case "conflict":
      return conflictWith(required(verdict.with === "twin" ? twin : stored));
    case "photosMissing":
      return { status: "photosMissing", photoIds };
    case "refused": {
      const [first] = verdict.fields;
      return { status: "refused", code: first?.code ?? "", particulars: first?.params ?? {}, fields: verdict.fields };
    }
    case "write":
      await writeVisit(tx, actor, { visit, before, version: verdict.version, contact: known.contact, linkedIds }, now);
      return done(required(await findWhole(tx, visit.id)));
  }
}

const whole = {
  versions: { orderBy: { version: "desc" }, take: 1 },
  lines: { orderBy: { position: "asc" }, include: { case: { select: { number: true } } } },
} as const;

type Stored = NonNullable<Awaited<ReturnType<typeof findWhole>>>;
function findWhole(tx: Tx, id: string) {
  return tx.visit.findUnique({ where: { id }, include: whole });
}

function required(stored: Stored | null): Stored {
  if (!stored) throw new Error("a visit that was found is gone");
  return stored;
}

function asStored(stored: Stored): StoredVisit {
  return { version: stored.version, content: lastContentOf(stored) };
}

/** What was handed in of a duplicate belongs to the enterprise it was merged into. */
function lastContentOf({ versions, enterpriseId }: Pick<Stored, "versions" | "enterpriseId">): VisitContent {
  return { ...visitContent.parse(versions[0]?.content), enterpriseId };
}

function done({ id, version, lines }: Stored): Handed {
  const cases = lines.map((line) => ({ lineId: line.id, number: line.case.number }));
  return { status: "done", visitId: id, version, cases };
}

function conflictWith(stored: Stored): Handed {
  const { version, authorName, changedAt } = stored;
  const last = stored.versions[0];
  const at = (last?.at ?? changedAt).toISOString();
  return { status: "conflict", version, visit: lastContentOf(stored), byName: last?.byName ?? authorName, at };
}

/** The photos that have not arrived. Those that have stay where they are until the transaction ends. */
async function missingPhotos(tx: Tx, authorId: string, { id, photoIds }: VisitContent): Promise<string[]> {
  if (photoIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM files WHERE id = ANY(${photoIds}::uuid[]) AND visit_id = ${id}::uuid AND uploaded_by_id = ${authorId}::uuid
      AND removed_at IS NULL FOR SHARE`;
  const here = new Set(rows.map((row) => row.id));
  return photoIds.filter((photoId) => !here.has(photoId));
}

type Facts = {
  visit: VisitContent;
  stored: Stored | null;
  before: VisitContent | null;
  enterprise: TakenEnterprise;
};

async function knownOf(tx: Tx, { visit, stored, before, enterprise }: Facts, now: Date): Promise<Known> {
  const lineIds = visit.lines.map(({ id }) => id);
  const promiseIds = visit.promises.map(({ id }) => id);
  const elsewhere = { id: { in: [...lineIds, ...promiseIds] }, visitId: { not: visit.id } };
  const takenPromises = await tx.visitPromise.findMany({ where: elsewhere, select: { id: true } });
  const filedBefore = await tx.case.findMany({
    where: { draftId: { in: lineIds }, visitLine: { is: null } },
    select: { draftId: true },
  });
  const takenLines = await tx.visitLine.findMany({ where: elsewhere, select: { id: true } });
  const spokenOf = await tx.visitAnswer.findMany({
    where: { promise: { visitId: visit.id } },
    select: { promiseId: true },
  });
  const types = await currentTypes(tx);
  return {
    today: dayOf(now),
    stored: before,
    filed: new Map(stored?.lines.map((line) => [line.id, line.case.number])),
    spokenOf: new Set(spokenOf.map(({ promiseId }) => promiseId)),
    earlier: await earlierPromises(tx, visit),
    taken: new Set([...takenPromises, ...takenLines].map(({ id }) => id).concat(filedBefore.map((row) => row.draftId))),
    types: new Map(types.map(({ code, confidential }) => [code, { confidential }])),
    contact: enterprise.people.find(({ phone }) => phone !== null) ?? enterprise.people[0] ?? null,
  };
}

/** What was promised on earlier days, and what has become of it but for the word of this very visit. */
async function earlierPromises(
  tx: Tx,
  { id, enterpriseId, visitedOn, answers: given }: VisitContent,
): Promise<Known["earlier"]> {
  const answered = given.map(({ promiseId }) => promiseId);
  const rows = await tx.visitPromise.findMany({
    where: {
      visit: { enterpriseId, visitedOn: { lt: visitedOn }, id: { not: id } },
      // Whoever was without a network may speak of what was settled meanwhile.
      OR: [{ settledOn: null }, { id: { in: answered } }, { answers: { some: { visitId: id } } }],
    },
    orderBy: [{ visit: { visitedOn: "asc" } }, { position: "asc" }],
    select: {
      id: true,
      text: true,
      answers: { include: { visit: { select: { visitedOn: true, handedInAt: true } } } },
    },
  });
  return new Map(
    rows.map(({ answers, ...row }) => {
      const others = answers.filter(({ visitId }) => visitId !== id).map(spoken);
      return [row.id, { text: row.text, open: settledBy(others) === null }];
    }),
  );
}
