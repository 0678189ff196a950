import { db } from "@/lib/db";
import { plainGramsOf } from "@/lib/grams";
import { spoken } from "@/lib/visits/commands/spoken";
import { changedFields, settledBy, textsOf } from "@/lib/visits/rules";
import { visitContent } from "@/lib/visits/schema";
import { differences, type Mismatch } from "./mismatch";

const AT_ONCE = 500;

/** What has become of each promise, and what each visit says on its row, against the answers and the last version handed in. */
export async function visitMismatches(): Promise<Mismatch[]> {
  const found: Mismatch[] = [];
  const home = await homes();
  for (let after = ""; ; ) {
    const rows = await visitsAfter(after);
    for (const row of rows) found.push(...rowMismatches(row, home), ...promiseMismatches(row));
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return found;
    after = last.id;
  }
}

function visitsAfter(id: string) {
  return db.visit.findMany({
    where: id ? { id: { gt: id } } : {},
    orderBy: { id: "asc" },
    take: AT_ONCE,
    include: {
      versions: { orderBy: { version: "desc" }, take: 1 },
      lines: { orderBy: { position: "asc" }, include: { case: { select: { draftId: true, enterpriseId: true } } } },
      promises: {
        orderBy: { position: "asc" },
        include: { answers: { include: { visit: { select: { visitedOn: true, handedInAt: true } } } } },
      },
      answers: { orderBy: { position: "asc" } },
    },
  });
}

type Row = Awaited<ReturnType<typeof visitsAfter>>[number];

/** What was handed in of a duplicate belongs, since it was merged, to the enterprise it went into. */
async function homes(): Promise<(enterpriseId: string) => string> {
  const merged = await db.enterprise.findMany({
    where: { mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  });
  const into = new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  return (enterpriseId) => into.get(enterpriseId) ?? enterpriseId;
}

function rowMismatches(row: Row, home: (enterpriseId: string) => string): Mismatch[] {
  const place = `visit ${row.id}`;
  const [last] = row.versions;
  if (!last) return differences(place, { versions: 0 }, { versions: row.version });
  const handedIn = visitContent.parse(last.content);
  const said = { ...handedIn, enterpriseId: home(handedIn.enterpriseId) };
  const { latitude, longitude, accuracyMetres } = row;
  const { met, together, seen, contactName, contactPhone, visitedOn, photoIds } = row;
  const enterpriseId = home(row.enterpriseId);
  const stored = {
    ...{ id: row.id, met, together, seen, contactName, contactPhone, enterpriseId, visitedOn, photoIds },
    lines: row.lines.map(({ id, kind, typeCode, text }) => ({ id, kind, typeCode, text })),
    promises: row.promises.map(({ id, text, dueOn }) => ({ id, text, dueOn })),
    answers: row.answers.map(({ promiseId, answer, note }) => ({ promiseId, answer, note })),
    position: latitude === null ? null : { latitude, longitude, accuracyMetres },
  };
  const changed = changedFields(said, visitContent.parse(stored));
  const astray = row.lines.filter(
    (line) => line.case.draftId !== line.id || home(line.case.enterpriseId) !== enterpriseId,
  );
  return [
    ...differences(place, { version: row.version }, { version: last.version }),
    ...differences(place, { grams: row.grams.toSorted() }, { grams: plainGramsOf(textsOf(handedIn)).toSorted() }),
    ...changed.map((field) => ({ place, field, found: "something else", expected: "as it was handed in" })),
    ...astray.map(({ id }) => ({ place: `${place} line ${id}`, field: "caseId", found: "another case", expected: id })),
  ];
}

function promiseMismatches({ promises }: Row): Mismatch[] {
  return promises.flatMap(({ id, settledAs, settledOn, answers }) => {
    const settled = settledBy(answers.map(spoken));
    const expected = { settledAs: settled?.as ?? null, settledOn: settled?.on ?? null };
    return differences(`promise ${id}`, { settledAs, settledOn }, expected);
  });
}
