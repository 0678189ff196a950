import "server-only";
import { getLocale } from "next-intl/server";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { minutesPerWorkday } from "@/lib/calendar/rules";
import { keptChoices } from "@/lib/cases/queries/choices";
import { keptQueueCounts } from "@/lib/cases/queries/counts";
import { queuePage } from "@/lib/cases/queries/queues";
import type { DeskQueue } from "@/lib/cases/queues";
import { nameOfEnterprise } from "@/lib/enterprises/queries/head";
import type { QueueAddress } from "./queue-address";

/** One page of a queue under the filter of the address, its count, and what the filter offers; `standIn` when it is on somebody else's desk. */
export async function loadQueue(
  actor: Actor,
  queue: DeskQueue,
  standIn: Actor | undefined,
  asked: QueueAddress,
  now: Date,
) {
  const filter = {
    text: asked.q || undefined,
    category: asked.category || undefined,
    departmentId: asked.department || undefined,
    recordKind: asked.kind || undefined,
    lane: asked.lane || undefined,
    enterpriseId: asked.enterprise || undefined,
    inHandsOf: queue.narrowed ? (actor.id ?? undefined) : undefined,
  };
  const [page, counts, { categories, departments }, calendar, locale, enterpriseName] = await Promise.all([
    queuePage(actor, queue.key, filter, asked.after || undefined, now),
    keptQueueCounts(actor, now, standIn),
    keptChoices(),
    loadCalendar(),
    getLocale(),
    asked.enterprise ? nameOfEnterprise(actor, asked.enterprise) : null,
  ]);
  return {
    lines: page.rows,
    next: page.next,
    count: counts[queue.key],
    categories: categories.map((row) => ({ value: row.code, label: locale === "en" ? row.nameEn : row.name })),
    departments: departments.map(({ id, shortName }) => ({ value: id, label: shortName })),
    minutesPerWorkday: minutesPerWorkday(calendar),
    locale,
    enterpriseName,
  };
}
