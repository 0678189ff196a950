import "server-only";
import type { Actor } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { addDays, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { type Health, healthOf } from "../rules";

/** The last days that the health line speaks of. */
export const HEALTH_DAYS = 90;

/** How an enterprise's requests of the last 90 days went, as far as the actor may see them. */
export async function enterpriseHealth(actor: Actor, enterpriseId: string, now: Date): Promise<Health> {
  const since = momentAt(addDays(dayOf(now), -HEALTH_DAYS), 0);
  const rows = await db.case.findMany({
    where: { AND: [{ enterpriseId, submittedAt: { gte: since } }, visibleTo(actor)] },
    select: {
      isOpen: true,
      answerDueAt: true,
      answeredAt: true,
      answeredInTime: true,
      rating: { select: { level: true } },
    },
  });
  return healthOf(
    rows.map(({ rating, ...row }) => ({ ...row, level: rating?.level ?? null })),
    now,
  );
}
