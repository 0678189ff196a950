import "server-only";
import * as z from "zod";
import { type Actor, isOfEnterprise } from "@/lib/actor";
import { type CaseEvent, caseEvent, streamOf } from "@/lib/cases/event";
import { visibleTo } from "@/lib/cases/gate";
import { allowedVerbs } from "@/lib/checkups/policy";
import { db } from "@/lib/db";
import {
  asReadByEnterprise,
  type EnterpriseEvent,
  enterpriseEvent,
  enterpriseStream,
  TOLD_TO_ENTERPRISE,
} from "@/lib/enterprises/event";
import { enterprisesVisibleTo, factsOf } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { CASE_STEPS, groupOf, kindsOf, type TimelineGroup } from "../rules";
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
  const rows = await db.event.findMany({
    where: {
      AND: [
        {
          OR: [
            { stream: { in: [...caseOf.keys()] }, kind: { in: [...CASE_STEPS] } },
            ownEvents(actor, own, verbs, filter),
          ],
        },
        before(filter.after),
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map((row) => entryOf(row, caseOf.get(row.stream), isOfEnterprise(actor))),
    next: rows.length > pageSize && last ? `${last.at.toISOString()}_${last.id}` : null,
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

type Verbs = ReturnType<typeof allowedVerbs>;

function ownEvents(actor: Actor, streams: string[], verbs: Verbs, { only }: TimelineFilter): Prisma.EventWhereInput {
  const wanted = only ? kindsOf(only) : undefined;
  if (wanted === null) return { id: { in: [] } };
  const hidden = [
    ...(verbs.includes("readWarnings") ? [] : ["warning"]),
    ...(verbs.includes("readCheckups") ? [] : ["checkup"]),
  ];
  return {
    stream: { in: streams },
    ...(isOfEnterprise(actor) ? { kind: { in: [...TOLD_TO_ENTERPRISE] } } : {}),
    NOT: hidden.map((beginning) => ({ kind: { startsWith: beginning } })),
    ...(wanted && {
      OR: [
        { kind: { in: [...wanted.names] } },
        ...wanted.beginnings.map((beginning) => ({ kind: { startsWith: beginning } })),
      ],
    }),
  };
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

function before(cursor: string | undefined): Prisma.EventWhereInput {
  const match = /^(\d{4}-[\dT:.-]+Z)_([0-9a-f-]{36})$/.exec(cursor ?? "");
  const at = new Date(match?.[1] ?? "");
  if (!match?.[2] || Number.isNaN(at.getTime())) return {};
  return { OR: [{ at: { lt: at } }, { at, id: { lt: match[2] } }] };
}
