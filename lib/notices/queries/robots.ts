import "server-only";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { canManageRobots, canReadDeliveries } from "../policy";
import type { DeliveriesPage } from "../schema";
import { streamSubject } from "../streams.policy";

const PAGE_SIZE = 50;

const robotSelect = {
  id: true,
  name: true,
  kind: true,
  departmentId: true,
  department: { select: { name: true } },
  topics: true,
  subjects: true,
  language: true,
  disabledAt: true,
  version: true,
} as const;

/** All group robots by age, without their addresses and secrets; null for people who may not look. */
export async function robotList(actor: Actor) {
  if (!canReadDeliveries(actor)) return null;
  const robots = await db.robot.findMany({ orderBy: { id: "asc" }, select: robotSelect });
  return { robots, canManage: canManageRobots(actor) };
}
export type RobotRow = NonNullable<Awaited<ReturnType<typeof robotList>>>["robots"][number];

/** One robot for its form; null for people who may not change it, and for none. */
export async function robotForForm(actor: Actor, id: string): Promise<RobotRow | null> {
  return canManageRobots(actor) ? db.robot.findUnique({ where: { id }, select: robotSelect }) : null;
}

/** One page of the deliveries, newest first; null for people who may not look. */
export async function deliveryList(actor: Actor, { state, channel, before }: DeliveriesPage) {
  if (!canReadDeliveries(actor)) return null;
  const rows = await db.delivery.findMany({
    where: { state, channel, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      channel: true,
      kind: true,
      state: true,
      dueAt: true,
      sentAt: true,
      attempts: true,
      maybeTwice: true,
      error: true,
      enterpriseId: true,
      case: { select: { number: true } },
      enterprise: { select: { name: true } },
      problem: { select: { title: true } },
      stream: true,
      event: { select: { kind: true, particulars: true } },
      person: { select: { name: true } },
      robot: { select: { name: true } },
    },
  });
  const page = rows.slice(0, PAGE_SIZE).map(({ stream, event, ...row }) => ({
    ...row,
    subject: stream === null ? null : streamSubject(event.kind, event.particulars, null),
  }));
  return { rows: page, next: rows.length > PAGE_SIZE ? page.at(-1)?.id : undefined, canRetry: canManageRobots(actor) };
}
export type DeliveryRow = NonNullable<Awaited<ReturnType<typeof deliveryList>>>["rows"][number];
