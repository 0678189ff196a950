import "server-only";
import * as z from "zod";
import { type Actor, isOfEnterprise } from "@/lib/actor";
import { type CaseEvent, caseEvent, streamOf } from "@/lib/cases/event";
import { visibleTo } from "@/lib/cases/gate";
import { allowedVerbs } from "@/lib/checkups/policy";
import { db } from "@/lib/db";
import { asReadByEnterprise, type EnterpriseEvent, enterpriseEvent, enterpriseStream } from "@/lib/enterprises/event";
import { enterprisesVisibleTo, factsOf } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, pageOf, placeOf } from "@/lib/keyset";
import { CASE_STEPS, groupOf, kindsShown, type TimelineGroup } from "../rules";
import type { TimelineFilter } from "../schema";

const PAGE_SIZE = 40;

export type TimelineEntry = {
  id: string;
  at: Date;
  actorName: string;
  onBehalfOfName: string | null;
  group: TimelineGroup | null;
  kind: string;
  /** An event of a request, with the request; or one of the enterprise, null when this page does not know its kind. */
  case: { number: string; title: string; event: CaseEvent } | null;
  enterprise: EnterpriseEvent | null;
};

/**
 * One page of everything that happened around an enterprise, newest first: its own stream, the streams of duplicates merged into it,
 * and the steps of the requests the actor may see. People of an enterprise read what is meant for them. Null when the actor does
 * not see the enterprise. The cursor is opaque.
 */
export async function timelinePage(actor: Actor, enterpriseId: string, filter: TimelineFilter, pageSize = PAGE_SIZE) {
  if (!z.uuid().safeParse(enterpriseId).success) return null;
  const enterprise = await db.enterprise.findFirst({
    where: { AND: [{ id: enterpriseId }, enterprisesVisibleTo(actor)] },
    select: {
      id: true,
      closedAt: true,
      links: { where: { endedAt: null }, select: { personId: true } },
      merged: { select: { id: true } },
    },
  });
  if (!enterprise) return null;
  const cases = await casesOf(actor, enterprise.id, filter.only);
  const caseOf = new Map(cases.map((row) => [streamOf(row.id), row]));
  const verbs = allowedVerbs(actor, factsOf(enterprise));
  const own = [enterprise.id, ...enterprise.merged.map(({ id }) => id)].map(enterpriseStream);
  const reader = {
    ofEnterprise: isOfEnterprise(actor),
    readsCheckups: verbs.includes("readCheckups"),
    readsWarnings: verbs.includes("readWarnings"),
  };
  const kinds = kindsShown(reader, filter.only);
  const ids = await idsAround({ caseStreams: [...caseOf.keys()], own, kinds }, filter.after, pageSize + 1);
  const rows = await db.event.findMany({ where: { id: { in: ids } }, orderBy: [{ at: "desc" }, { id: "desc" }] });
  const page = pageOf(rows, pageSize, (last) => cursorOf(last.at, last.id));
  return {
    ...page,
    rows: page.rows.map((row) => entryOf(row, caseOf.get(row.stream), reader.ofEnterprise)),
  };
}

/** One enterprise has hundreds of requests, not millions: their streams are named one by one, so that sight is asked once. */
async function casesOf(actor: Actor, enterpriseId: string, only: TimelineGroup | undefined) {
  if (only !== undefined && only !== "cases") return [];
  return db.case.findMany({
    where: { AND: [{ enterpriseId }, visibleTo(actor)] },
    select: { id: true, number: true, title: true },
  });
}

type Around = { caseStreams: string[]; own: string[]; kinds: string[] };

/**
 * Which events stand on a page. What happened around one enterprise is gathered first, by stream: asked for the newest of them at
 * once, the database might walk through everything that happened in the park until it has found enough.
 */
async function idsAround({ caseStreams, own, kinds }: Around, cursor: string | undefined, count: number) {
  const place = placeOf(cursor);
  const at = place?.at.toISOString() ?? null;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH around AS MATERIALIZED (
      SELECT id, at FROM events WHERE stream = ANY(${caseStreams}::text[]) AND kind = ANY(${[...CASE_STEPS]}::text[])
      UNION ALL
      SELECT id, at FROM events WHERE stream = ANY(${own}::text[]) AND kind = ANY(${kinds}::text[])
    )
    SELECT id::text AS id FROM around
    WHERE ${at}::timestamptz IS NULL OR (at, id) < (${at}::timestamptz, ${place?.id ?? null}::uuid)
    ORDER BY at DESC, id DESC LIMIT ${count}`;
  return rows.map((row) => row.id);
}

type EventRow = Prisma.EventGetPayload<object>;

function entryOf(row: EventRow, found: { number: string; title: string } | undefined, outside: boolean): TimelineEntry {
  const { id, at, actorName, onBehalfOfName, kind } = row;
  const said = { kind, ...(row.particulars as Record<string, unknown>) };
  const base = { id, at, actorName, onBehalfOfName, kind };
  if (found) {
    const { number, title } = found;
    return { ...base, group: "cases", case: { number, title, event: caseEvent.parse(said) }, enterprise: null };
  }
  const read = enterpriseEvent.safeParse(said);
  const event = read.success ? read.data : null;
  return {
    ...base,
    group: groupOf(kind),
    case: null,
    enterprise: event && outside ? asReadByEnterprise(event) : event,
  };
}
