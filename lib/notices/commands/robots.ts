import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { postToRobot } from "@/lib/outside/robots";
import { askWorker } from "@/lib/outside/worker";
import { Refusal } from "@/lib/refusal";
import { seal, unseal } from "@/lib/sealed";
import { DELIVERIES_STREAM, type NoticesEvent, robotStream } from "../event";
import { requireManager, takeRobot } from "../gate";
import { ROBOT_KINDS, ROBOTS } from "../policy";
import type { AddRobot, ChangeRobot, RetryDelivery, SwitchRobot, TestRobot } from "../schema";
import { testText } from "./send";

/** Sets up a robot. Refuses `notFound`/`notAllowed`, and `unknownDepartment` for one that takes no work. */
export async function addRobot(actor: Actor, { address, secret, ...input }: AddRobot, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    requireManager(actor);
    await requireDepartment(tx, input.departmentId);
    const sealed = { addressSealed: seal(address), secretSealed: secret ? seal(secret) : null };
    const { id } = await tx.robot.create({ data: { ...input, ...sealed, createdAt: now }, select: { id: true } });
    const { name, kind, departmentId } = input;
    await record(tx, robotStream(id), actor, { kind: "robotAdded", name, robotKind: kind, departmentId }, now);
  });
}

/** Changes a robot; an empty address or secret stays what it was. Refuses as `takeRobot` and `addRobot` do, and `addressOfOther`. */
export async function changeRobot(actor: Actor, input: ChangeRobot, now: Date): Promise<void> {
  const { robotId, version, address, secret, ...facts } = input;
  await db.$transaction(async (tx) => {
    const robot = await takeRobot(tx, actor, robotId, version);
    await requireDepartment(tx, facts.departmentId);
    if (robot.kind !== facts.kind && address === "") throw new Refusal("addressOfOther", {}, "address");
    const sealed = {
      ...(address ? { addressSealed: seal(address) } : {}),
      ...(secret ? { secretSealed: seal(secret) } : {}),
    };
    await tx.robot.update({ where: { id: robotId }, data: { ...facts, ...sealed, version: { increment: 1 } } });
    await record(
      tx,
      robotStream(robotId),
      actor,
      { kind: "robotChanged", name: facts.name, newAddress: address !== "" },
      now,
    );
  });
}

/** Switches a robot off, or on again; what waits for one that is off is dropped. Refuses as `takeRobot` does. */
export async function switchRobot(actor: Actor, { robotId, version, to }: SwitchRobot, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { name, disabledAt } = await takeRobot(tx, actor, robotId, version);
    if ((disabledAt === null) === (to === "on")) return;
    const data = { disabledAt: to === "on" ? null : now, version: { increment: 1 } };
    await tx.robot.update({ where: { id: robotId }, data });
    await record(
      tx,
      robotStream(robotId),
      actor,
      { kind: to === "on" ? "robotSwitchedOn" : "robotSwitchedOff", name },
      now,
    );
  });
}

/** Posts one test message at once. Refuses as `takeRobot` does, and `robotFailed` with the company's own reason. */
export async function testRobot(actor: Actor, { robotId }: TestRobot): Promise<void> {
  const robot = await db.$transaction((tx) => takeRobot(tx, actor, robotId));
  const kind = ROBOT_KINDS.find((known) => known === robot.kind);
  const address = unseal(robot.addressSealed);
  const secret = robot.secretSealed && unseal(robot.secretSealed);
  if (!kind || address === null) throw new Refusal("robotFailed", { reason: "sealed" });
  const text = await testText(robot.language === "en" ? "en" : "zh-CN");
  const outcome = await postToRobot({ ...ROBOTS[kind], kind, address, secret }, text);
  if (outcome.kind !== "sent") throw new Refusal("robotFailed", { reason: outcome.reason });
}

/** Has a failed or unclear delivery tried again. Refuses `notFound`, `notAllowed` and `deliveryNotFailed`. */
export async function retryDelivery(actor: Actor, { deliveryId }: RetryDelivery, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    requireManager(actor);
    const { count } = await tx.delivery.updateMany({
      where: { id: deliveryId, state: { in: ["failed", "unclear"] } },
      data: { state: "waiting", dueAt: now, attempts: 0, error: null },
    });
    if (count === 0) throw new Refusal("deliveryNotFailed");
    await record(tx, DELIVERIES_STREAM, actor, { kind: "deliveryRetried", deliveryId }, now);
    await askWorker(tx, "deliver");
  });
}

async function requireDepartment(tx: Tx, id: string | null): Promise<void> {
  if (id === null) return;
  const department = await tx.department.findFirst({ where: { id, validTo: null }, select: { id: true } });
  if (!department) throw new Refusal("unknownDepartment", {}, "departmentId");
}

function record(tx: Tx, stream: string, actor: Actor, event: NoticesEvent, now: Date): Promise<number> {
  return recordEvent(tx, stream, actor, event, now);
}
