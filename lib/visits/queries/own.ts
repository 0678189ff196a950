import "server-only";
import { type Actor, doerIdOf } from "@/lib/actor";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { visitsVisibleTo } from "../gate";
import { MOST_DAYS_AGO, type OwnVisit, visitContent } from "../schema";

/** More than anybody makes in so many days. */
const MOST_VISITS = 200;

/** The actor's own visits that they may still change, as they stand now, the last day first. */
export async function ownVisits(actor: Actor, now: Date): Promise<OwnVisit[]> {
  const since = addDays(dayOf(now), -MOST_DAYS_AGO);
  const own = { authorId: doerIdOf(actor) ?? "", visitedOn: { gte: since }, enterprise: { closedAt: null } };
  const rows = await db.visit.findMany({
    where: doerIdOf(actor) ? { AND: [own, visitsVisibleTo(actor)] } : { id: { in: [] } },
    orderBy: [{ visitedOn: "desc" }, { id: "desc" }],
    take: MOST_VISITS,
    select: {
      enterpriseId: true,
      version: true,
      handedInAt: true,
      enterprise: { select: { name: true } },
      versions: { orderBy: { version: "desc" }, take: 1, select: { content: true } },
      lines: { orderBy: { position: "asc" }, select: { id: true, case: { select: { number: true } } } },
      promises: { where: { answers: { some: {} } }, orderBy: { position: "asc" }, select: { id: true } },
      answers: {
        orderBy: { position: "asc" },
        select: {
          promise: {
            select: { id: true, text: true, dueOn: true, visit: { select: { visitedOn: true, authorName: true } } },
          },
        },
      },
    },
  });
  return rows.map(({ enterpriseId, version, handedInAt, enterprise, versions, lines, promises, answers }) => ({
    // What was handed in of a duplicate belongs to the enterprise it was merged into.
    content: { ...visitContent.parse(versions[0]?.content), enterpriseId },
    version,
    enterpriseName: enterprise.name,
    at: handedInAt.toISOString(),
    cases: lines.map((line) => ({ lineId: line.id, number: line.case.number })),
    answered: answers.map(({ promise: { visit, ...promise } }) => ({
      ...promise,
      madeOn: visit.visitedOn,
      madeByName: visit.authorName,
    })),
    spokenOf: promises.map(({ id }) => id),
  }));
}
