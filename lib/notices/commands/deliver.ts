import "server-only";
import { db, type Tx } from "@/lib/db";
import { hasMail } from "@/lib/outside/mail";
import { BROKEN_OFF_SECONDS, MOST_ATTEMPTS, ROBOT_KINDS, ROBOTS } from "../policy";
import { type About, type Outcome, waitMinutes } from "../rules";
import { sendByMail, sendByRobot } from "./send";

const MINUTE = 60_000;
const TARGETS_AT_ONCE = 50;
const LINES_AT_ONCE = 100;

/** One e-mail or one post: everything that is due for one person or one robot. */
export type Batch = { id: string; target: Target; lines: Line[]; maybeTwice: boolean };
export type Line = { kind: string; attempts: number; urgent: boolean } & About;
type Target = { channel: "mail" | "robot"; personId: string | null; robotId: string | null };

/**
 * Sends what is due, all that waits for one person or group in one message, and writes down what became of it. Returns how many
 * deliveries were settled. Several workers may do it at once. A worker that dies between sending and writing down leaves at most
 * one message doubled, which then says so.
 */
export async function deliverDue(now: Date, brokenOffSeconds = BROKEN_OFF_SECONDS): Promise<number> {
  await takeBack(brokenOffSeconds);
  let settled = 0;
  let isMailDown = !hasMail();
  for (const target of await dueTargets(now)) {
    if (target.channel === "mail" && isMailDown) continue;
    const batch = await db.$transaction((tx) => claim(tx, target, now));
    if (!batch) continue;
    const outcome = await (target.channel === "mail" ? sendByMail(batch) : sendByRobot(batch));
    await db.$transaction((tx) => note(tx, batch, outcome, now));
    settled += outcome === null || outcome.kind === "sent" ? batch.lines.length : 0;
    // Where nobody answers nothing else gets through: the rest stays due and waits for the next time.
    if (target.channel === "mail" && outcome?.kind === "later" && outcome.isDown) isMailDown = true;
  }
  return settled;
}

/** What was being sent when its worker died may have arrived: it is sent once more and says so, and not a third time. */
async function takeBack(brokenOffSeconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE deliveries SET state = CASE WHEN maybe_twice THEN 'unclear' ELSE 'waiting' END, maybe_twice = true, error = 'brokenOff'
    WHERE state = 'sending' AND begun_at < clock_timestamp() - make_interval(secs => ${brokenOffSeconds}::float)`;
}

async function dueTargets(now: Date): Promise<Target[]> {
  return db.$queryRaw<Target[]>`
    SELECT d.channel, d.person_id::text AS "personId", d.robot_id::text AS "robotId"
    FROM deliveries d LEFT JOIN robots r ON r.id = d.robot_id
    WHERE d.state = 'waiting' AND d.due_at <= ${now} AND (r.blocked_until IS NULL OR r.blocked_until <= clock_timestamp())
    GROUP BY d.channel, d.person_id, d.robot_id ORDER BY min(d.due_at) LIMIT ${TARGETS_AT_ONCE}`;
}

/** Takes everything due for a target, unless another worker is at it or the robot has said enough this minute. */
async function claim(tx: Tx, target: Target, now: Date): Promise<Batch | null> {
  const { personId, robotId } = target;
  const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('delivery:' || ${personId ?? robotId}, 0)) AS mine`;
  if (!lock?.mine || (robotId && !(await mayPost(tx, robotId)))) return null;
  await dropUnwanted(tx, target, now);
  const id = crypto.randomUUID();
  const lines = await tx.$queryRaw<(Line & { maybeTwice: boolean })[]>`
    WITH taken AS (
      UPDATE deliveries SET state = 'sending', batch = ${id}::uuid, begun_at = clock_timestamp(), attempts = attempts + 1
      WHERE id IN (
        SELECT id FROM deliveries
        WHERE state = 'waiting' AND due_at <= ${now}
          AND (person_id = ${personId}::uuid OR robot_id = ${robotId}::uuid)
        ORDER BY due_at, id LIMIT ${LINES_AT_ONCE} FOR UPDATE SKIP LOCKED)
      RETURNING id, kind, case_id, enterprise_id, problem_id, stream, attempts, maybe_twice)
    SELECT taken.kind, cases.number, taken.enterprise_id::text AS "enterpriseId", taken.problem_id::text AS "problemId", taken.stream,
      coalesce(cases.urgent, false) AS urgent, taken.attempts, taken.maybe_twice AS "maybeTwice"
    FROM taken LEFT JOIN cases ON cases.id = taken.case_id ORDER BY taken.id`;
  if (lines.length === 0) return null;
  return { id, target, lines, maybeTwice: lines.some(({ maybeTwice }) => maybeTwice) };
}

async function mayPost(tx: Tx, robotId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ kind: string; posts: number }[]>`
    SELECT robots.kind, (
      SELECT count(DISTINCT batch)::int FROM deliveries
      WHERE robot_id = robots.id AND begun_at > clock_timestamp() - interval '60 seconds') AS posts
    FROM robots WHERE id = ${robotId}::uuid`;
  const kind = ROBOT_KINDS.find((known) => known === row?.kind);
  return row !== undefined && kind !== undefined && row.posts < ROBOTS[kind].perMinute;
}

/** What was read in the meantime, or goes to an account or robot that was switched off, need not be sent. */
async function dropUnwanted(tx: Tx, { personId, robotId }: Target, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE deliveries d SET state = 'dropped', error = CASE WHEN p.disabled_at IS NULL THEN 'read' ELSE 'switchedOff' END
    FROM people p LEFT JOIN notices n ON n.person_id = p.id
    WHERE d.person_id = ${personId}::uuid AND p.id = d.person_id AND n.event_id = d.event_id
      AND d.state = 'waiting' AND d.due_at <= ${now} AND (n.read_at IS NOT NULL OR p.disabled_at IS NOT NULL)`;
  await tx.$executeRaw`
    UPDATE deliveries d SET state = 'dropped', error = 'switchedOff' FROM robots r
    WHERE d.robot_id = ${robotId}::uuid AND r.id = d.robot_id AND d.state = 'waiting' AND r.disabled_at IS NOT NULL`;
}

/** Null means that there was nobody to send to any more. */
async function note(
  tx: Tx,
  { id, target, lines, maybeTwice }: Batch,
  outcome: Outcome | null,
  now: Date,
): Promise<void> {
  const mine = { batch: id, state: "sending" };
  if (outcome === null) {
    await tx.delivery.updateMany({ where: mine, data: { state: "dropped", error: "noAddress" } });
  } else if (outcome.kind === "sent") {
    await tx.delivery.updateMany({ where: mine, data: { state: "sent", sentAt: now, error: null } });
  } else if (outcome.kind === "refused") {
    await tx.delivery.updateMany({ where: mine, data: { state: "failed", error: outcome.reason } });
  } else if (outcome.kind === "unclear") {
    const data = {
      state: maybeTwice ? "unclear" : "waiting",
      maybeTwice: true,
      error: outcome.reason,
      dueAt: wait(now, 1),
    };
    await tx.delivery.updateMany({ where: mine, data });
  } else {
    const attempts = Math.max(...lines.map((line) => line.attempts));
    const minutes = outcome.silentMinutes ?? waitMinutes(attempts);
    const state = attempts >= MOST_ATTEMPTS ? "failed" : "waiting";
    await tx.delivery.updateMany({ where: mine, data: { state, error: outcome.reason, dueAt: wait(now, minutes) } });
    if (outcome.silentMinutes && target.robotId) {
      await tx.$executeRaw`
        UPDATE robots SET blocked_until = clock_timestamp() + make_interval(mins => ${outcome.silentMinutes}::int)
        WHERE id = ${target.robotId}::uuid`;
    }
  }
}

function wait(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * MINUTE);
}
