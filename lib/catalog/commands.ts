import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { canonical } from "@/lib/history/rules";
import { changedMeanwhile } from "@/lib/people/gate";
import { currentPreset, presetInForce } from "@/lib/presets/queries";
import { promisedDays } from "@/lib/presets/rules";
import { Refusal } from "@/lib/refusal";
import { categoryEvent, requestTypeEvent, requestTypeStream } from "./event";
import { canManageCatalog } from "./policy";
import { currentTypeByCode } from "./queries";
import type { ChangeRequestType, RequestTypeDetail, RetireRequestType, SaveCategory } from "./schema";

/**
 * Publishes a new version of a request type and returns its number; older versions stay for the cases that began with
 * them. Version 0 begins a new code, or one that was retired. Refuses `notAllowed`, `changedMeanwhile`,
 * `categoryUnknown`, `leadSupports`, `departmentNotOpen`, `presetUnknown`, `longerThanStatutory`, `statutoryBasisMissing`,
 * `statutoryDaysMissing` and `nothingChanged`.
 */
export async function changeRequestType(actor: Actor, input: ChangeRequestType, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const { current, newest } = await takeType(tx, actor, input.code, input.version);
    const lead = await checkReferences(tx, input);
    const limitDays = await checkPromise(tx, input);
    const changed = changedFields(current, input);
    if (current && changed.length === 0) throw new Refusal("nothingChanged");

    const version = newest + 1;
    await tx.requestType.updateMany({
      where: { code: input.code, isCurrent: true },
      data: { isCurrent: false },
    });
    await tx.requestType.create({
      data: { ...input, version, isCurrent: true, createdAt: now },
    });
    const { name, tier } = input;
    const event = {
      version,
      name,
      tier,
      limitDays,
      leadDepartmentName: lead.name,
      changed,
    };
    await recordEvent(
      tx,
      requestTypeStream(input.code),
      actor,
      requestTypeEvent.parse({ kind: "requestTypePublished", ...event }),
      now,
    );
    return version;
  });
}

/** Takes a request type out of the form; open cases go on with it. Refuses `notAllowed`, `changedMeanwhile`, `typeRetired`. */
export async function retireRequestType(actor: Actor, input: RetireRequestType, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { current } = await takeType(tx, actor, input.code, input.version);
    if (!current) throw new Refusal("typeRetired");

    await tx.requestType.update({
      where: { id: current.id },
      data: { isCurrent: false, retiredAt: now },
    });
    const event = requestTypeEvent.parse({
      kind: "requestTypeRetired",
      version: current.version,
      reason: input.reason,
    });
    await recordEvent(tx, requestTypeStream(input.code), actor, event, now);
  });
}

/** Makes a category or changes its names, hint and place. Refuses `notAllowed`. */
export async function saveCategory(actor: Actor, input: SaveCategory, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!canManageCatalog(actor)) throw new Refusal("notAllowed");
    const { code, ...facts } = input;
    await tx.category.upsert({ where: { code }, create: input, update: facts });
    const { name, nameEn, order } = facts;
    await recordEvent(
      tx,
      `category:${code}`,
      actor,
      categoryEvent.parse({ kind: "categorySaved", name, nameEn, order }),
      now,
    );
  });
}

/** Permission, one writer of a code at a time, and the version seen. Everybody may see the catalogue, so there is no sight to ask. */
async function takeType(tx: Tx, actor: Actor, code: string, seenVersion: number) {
  if (!canManageCatalog(actor)) throw new Refusal("notAllowed");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${requestTypeStream(code)}, 1))`;
  const current = await currentTypeByCode(tx, code);
  if (current && seenVersion < current.version) {
    throw await changedMeanwhile(tx, requestTypeStream(code), current.version);
  }
  const newest = await tx.requestType.aggregate({
    where: { code },
    _max: { version: true },
  });
  return { current, newest: newest._max.version ?? 0 };
}

async function checkReferences(tx: Tx, input: ChangeRequestType): Promise<{ name: string }> {
  if (input.supportIds.includes(input.leadDepartmentId)) throw new Refusal("leadSupports", {}, "supportIds");
  const category = await tx.category.findUnique({
    where: { code: input.categoryCode },
  });
  if (!category) throw new Refusal("categoryUnknown", {}, "categoryCode");
  const ids = [input.leadDepartmentId, ...input.supportIds];
  const open = await tx.department.findMany({
    where: { id: { in: ids }, validTo: null },
    select: { id: true, name: true },
  });
  const lead = open.find(({ id }) => id === input.leadDepartmentId);
  if (!lead) throw new Refusal("departmentNotOpen", {}, "leadDepartmentId");
  if (input.supportIds.some((id) => !open.some((department) => department.id === id))) {
    throw new Refusal("departmentNotOpen", {}, "supportIds");
  }
  return lead;
}

/** Promised and statutory limit of a version being written; returns the days it promises under the presets in force now. */
async function checkPromise(tx: Tx, input: ChangeRequestType): Promise<number> {
  const { presetCode, limitDays, statutoryDays, statutoryBasis } = input;
  if (presetCode !== null && !(await currentPreset(tx, presetCode)))
    throw new Refusal("presetUnknown", {}, "presetCode");
  if (statutoryDays === null && statutoryBasis !== "") throw new Refusal("statutoryDaysMissing", {}, "statutoryDays");
  if (statutoryDays !== null) {
    if (statutoryBasis === "") throw new Refusal("statutoryBasisMissing", {}, "statutoryBasis");
    if (limitDays !== null && limitDays > statutoryDays) {
      throw new Refusal("longerThanStatutory", { promised: limitDays, statutory: statutoryDays }, "limitDays");
    }
  }
  return promisedDays(await presetInForce(tx, presetCode), input);
}

/** Names of the fields in which the new version differs from the one in force; all of them when there is none. */
function changedFields(current: RequestTypeDetail | null, input: ChangeRequestType): string[] {
  const { code: _code, version: _version, ...facts } = input;
  return (Object.keys(facts) as (keyof typeof facts)[]).filter(
    (field) => !current || canonical(current[field]) !== canonical(facts[field]),
  );
}
