import "server-only";
import { loadCalendar } from "@/lib/calendar/queries";
import { db } from "@/lib/db";
import { refreshClocks } from "./commands";

const AT_ONCE = 200;

/**
 * Works out anew what was counted by an older calendar, some cases at a time; returns how many. Until it has come round, an open
 * clock keeps the moment it was promised under the calendar it names.
 */
export async function refreshOutdatedClocks(now: Date): Promise<number> {
  const { version } = await loadCalendar();
  const outdated = await db.clock.findMany({
    where: { stoppedAt: null, calendarVersion: { lt: version } },
    select: { caseId: true },
    distinct: ["caseId"],
    orderBy: { caseId: "asc" },
    take: AT_ONCE,
  });
  for (const { caseId } of outdated) {
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM cases WHERE id = ${caseId}::uuid FOR UPDATE`;
      await refreshClocks(tx, caseId, now);
    });
  }
  return outdated.length;
}
