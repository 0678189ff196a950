import "server-only";
import { type Actor, doerIdOf } from "@/lib/actor";
import { fileCaseIn } from "@/lib/cases/commands/filing";
import type { Tx } from "@/lib/db";
import { recordEnterprise } from "@/lib/enterprises/gate";
import { plainGramsOf } from "@/lib/grams";
import { Refusal } from "@/lib/refusal";
import { refusalOf } from "../policy";
import { changedFields, type Known, requestOf, settledBy, textsOf } from "../rules";
import type { VisitContent } from "../schema";
import { spoken } from "./spoken";

type ToWrite = {
  visit: VisitContent;
  before: VisitContent | null;
  version: number;
  contact: Known["contact"];
  /** Who is linked to the enterprise now. */
  linkedIds: readonly string[];
};

/** Writes a visit that was found in order: the row, its version, new lines as cases, promises, answers; and records the event. */
export async function writeVisit(tx: Tx, actor: Actor, toWrite: ToWrite, now: Date): Promise<void> {
  const { visit, before, version, linkedIds } = toWrite;
  const authorId = doerIdOf(actor) ?? "";
  await writeRow(tx, actor, toWrite, now);
  await tx.visitVersion.create({ data: { visitId: visit.id, version, content: visit, byName: actor.name, at: now } });
  const fresh = await fileLines(tx, actor, toWrite, now);
  await writePromises(tx, visit, before);
  await writeAnswers(tx, visit, before);
  const common = { visitId: visit.id, visitedOn: visit.visitedOn, cases: fresh };
  const event = before
    ? { kind: "visitChanged" as const, ...common, version, fields: changedFields(before, visit) }
    : {
        kind: "visitHandedIn" as const,
        ...common,
        authorId,
        personIds: linkedIds.filter((id) => id !== authorId),
        promises: visit.promises.length,
        answers: visit.answers.length,
      };
  await recordEnterprise(tx, visit.enterpriseId, actor, event, now);
}

async function writeRow(tx: Tx, actor: Actor, { visit, version }: ToWrite, now: Date): Promise<void> {
  const { id, enterpriseId, visitedOn, met, together, seen, contactName, contactPhone, photoIds, position } = visit;
  const where = {
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    accuracyMetres: position?.accuracyMetres ?? null,
  };
  const data = {
    visitedOn,
    met,
    together,
    seen,
    contactName,
    contactPhone,
    photoIds,
    grams: plainGramsOf(textsOf(visit)),
    ...where,
    version,
    changedAt: now,
  };
  const author = { authorId: doerIdOf(actor) ?? "", authorName: actor.name };
  await tx.visit.upsert({
    where: { id },
    create: { id, enterpriseId, ...author, ...data, handedInAt: now },
    update: data,
  });
}

/** Every new line becomes a case under its own id; returns how many. What refuses a line is told at its field. */
async function fileLines(tx: Tx, actor: Actor, { visit, before, contact }: ToWrite, now: Date): Promise<number> {
  const filed = new Set(before?.lines.map(({ id }) => id));
  let count = 0;
  for (const [position, line] of visit.lines.entries()) {
    if (filed.has(line.id)) {
      await tx.visitLine.update({ where: { id: line.id }, data: { position } });
      continue;
    }
    const number = await fileLine(tx, actor, { visit, index: position, contact }, now);
    const { id: caseId } = await tx.case.findUniqueOrThrow({ where: { number }, select: { id: true } });
    await tx.visitLine.create({ data: { ...line, visitId: visit.id, position, caseId } });
    count += 1;
  }
  return count;
}

type Line = { visit: VisitContent; index: number; contact: Known["contact"] };

async function fileLine(tx: Tx, actor: Actor, { visit, index, contact }: Line, now: Date): Promise<string> {
  const request = requestOf(visit, index, contact).data;
  if (!request) throw new Error("a line that was found in order makes no request");
  try {
    const { number, again } = await fileCaseIn(tx, actor, request, now, mayFileOnVisit);
    if (again) throw new Refusal("idTaken", {}, "id");
    return number;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    throw new Refusal(refusal.code, refusal.particulars, `lines.${index}.${refusal.field ?? "text"}`);
  }
}

/** Whoever may write the visit down files what the enterprise asked for on it, a linked leader too. */
function mayFileOnVisit(actor: Actor, id: string, linkedPersonIds: readonly string[]): boolean {
  return refusalOf(actor, "record", { id, closed: false, linkedPersonIds }) === null;
}

async function writePromises(tx: Tx, visit: VisitContent, before: VisitContent | null): Promise<void> {
  const kept = visit.promises.map(({ id }) => id);
  await tx.visitPromise.deleteMany({ where: { visitId: visit.id, id: { notIn: kept } } });
  const was = new Map(before?.promises.map((promise) => [promise.id, promise]));
  for (const [position, { id, text, dueOn }] of visit.promises.entries()) {
    // Another day is a day that has not been told about yet.
    const told = was.get(id)?.dueOn === dueOn ? {} : { overdueToldAt: null };
    const data = { text, dueOn, position };
    await tx.visitPromise.upsert({
      where: { id },
      create: { id, visitId: visit.id, ...data },
      update: { ...data, ...told },
    });
  }
}

async function writeAnswers(tx: Tx, visit: VisitContent, before: VisitContent | null): Promise<void> {
  await tx.visitAnswer.deleteMany({ where: { visitId: visit.id } });
  const rows = visit.answers.map((given, position) => ({ ...given, visitId: visit.id, position }));
  await tx.visitAnswer.createMany({ data: rows });
  const touched = [...(before?.answers ?? []), ...visit.answers].map(({ promiseId }) => promiseId);
  for (const id of new Set(touched)) await settle(tx, id);
}

/** The one place that writes down what has become of a promise; recomputable from the answers. */
async function settle(tx: Tx, id: string): Promise<void> {
  const answers = await tx.visitAnswer.findMany({
    where: { promiseId: id },
    include: { visit: { select: { visitedOn: true, handedInAt: true } } },
  });
  const settled = settledBy(answers.map(spoken));
  await tx.visitPromise.update({
    where: { id },
    data: { settledAs: settled?.as ?? null, settledOn: settled?.on ?? null },
  });
}
