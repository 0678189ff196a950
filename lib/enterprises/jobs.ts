import "server-only";
import { systemActor } from "@/lib/actor";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { recordEnterprise } from "./gate";
import { RENEWAL_NOTICE_DAYS } from "./qualifications.policy";

const AT_ONCE = 500;

/**
 * Reminds of every certificate that runs out within the notice: one event for a certificate and its day of expiry, however often
 * this runs and whoever runs it at the same time. Returns how many reminders were new.
 */
export async function remindOfRenewals(now: Date): Promise<number> {
  const today = dayOf(now);
  const expiring = await db.$queryRaw<{ id: string; enterpriseId: string }[]>`
    SELECT q.id::text AS id, q.enterprise_id::text AS "enterpriseId" FROM qualifications q
    JOIN enterprises e ON e.id = q.enterprise_id
    WHERE e.closed_at IS NULL AND q.expires_on BETWEEN ${today} AND ${addDays(today, RENEWAL_NOTICE_DAYS)}
      AND NOT EXISTS (SELECT 1 FROM renewal_reminders r WHERE r.qualification_id = q.id AND r.expires_on = q.expires_on)
    ORDER BY q.expires_on, q.id LIMIT ${AT_ONCE}`;
  let reminded = 0;
  for (const { id, enterpriseId } of expiring) reminded += await remind(id, enterpriseId, now);
  return reminded;
}

async function remind(qualificationId: string, enterpriseId: string, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    // Whoever renews the certificate locks its enterprise too: what is read now is what the reminder speaks of.
    await tx.$queryRaw`SELECT id FROM enterprises WHERE id = ${enterpriseId}::uuid FOR UPDATE`;
    const certificate = await tx.qualification.findFirst({ where: { id: qualificationId, enterpriseId } });
    const { kind: qualification, certificateNo = null, expiresOn = null } = certificate ?? {};
    if (!qualification || expiresOn === null || expiresOn > addDays(dayOf(now), RENEWAL_NOTICE_DAYS)) return 0;
    const reminder = { qualificationId, expiresOn, at: now };
    const { count } = await tx.renewalReminder.createMany({ data: [reminder], skipDuplicates: true });
    if (count === 0) return 0;
    const event = { kind: "qualificationExpiring", qualificationId, qualification, certificateNo, expiresOn } as const;
    await recordEnterprise(tx, enterpriseId, systemActor, event, now);
    return 1;
  });
}
