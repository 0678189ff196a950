import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { changedMeanwhile } from "@/lib/people/gate";
import { Refusal } from "@/lib/refusal";
import { PARK_PRESET_STREAM, parkPresetEvent, presetEvent, presetStream } from "./event";
import { canManagePresets } from "./policy";
import { currentPreset, parkPreset } from "./queries";
import { limitChanges } from "./rules";
import { type ChooseParkPreset, type PresetVersion, type PublishPreset, presetLimits } from "./schema";

/**
 * Publishes a new version of a preset and returns its number; cases keep the version they began with, new ones take this.
 * Version 0 begins a new code. Refuses `notAllowed`, `changedMeanwhile` (somebody published since), `nothingChanged`.
 */
export async function publishPreset(actor: Actor, input: PublishPreset, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const current = await takePreset(tx, actor, input.code, input.version);
    const changed = changedFields(current, input);
    if (changed.length === 0) throw new Refusal("nothingChanged");

    const version = (current?.version ?? 0) + 1;
    await tx.preset.updateMany({ where: { code: input.code, isCurrent: true }, data: { isCurrent: false } });
    await tx.preset.create({ data: { ...input, version, isCurrent: true, createdAt: now }, select: { id: true } });
    const { name, nameEn } = input;
    const event = { kind: "presetPublished", version, name, nameEn, limits: input, changed };
    await recordEvent(tx, presetStream(input.code), actor, presetEvent.parse(event), now);
    return version;
  });
}

/**
 * Chooses the preset by which the park promises. Refuses `notAllowed`, `presetUnknown`, `presetRenewed` (it has a newer version
 * than the one that was seen), `changedMeanwhile` (somebody chose since) and `presetInForce` when it is the park's already.
 */
export async function chooseParkPreset(actor: Actor, input: ChooseParkPreset, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!canManagePresets(actor)) throw new Refusal("notAllowed");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${PARK_PRESET_STREAM}, 1))`;
    const chosen = await parkPreset(tx);
    if (input.version < chosen.version) throw await changedMeanwhile(tx, PARK_PRESET_STREAM, chosen.version);
    const preset = await currentPreset(tx, input.code);
    if (!preset) throw new Refusal("presetUnknown");
    if (input.presetVersion < preset.version) {
      throw new Refusal("presetRenewed", { name: preset.name, version: preset.version });
    }
    if (chosen.code === preset.code) throw new Refusal("presetInForce", { name: preset.name });

    const from = await currentPreset(tx, chosen.code);
    const value = { code: preset.code };
    await tx.setting.upsert({
      where: { key: "preset" },
      create: { key: "preset", value },
      update: { value, version: { increment: 1 } },
    });
    const { code, name, version: presetVersion } = preset;
    const event = { kind: "parkPresetChosen", code, name, presetVersion, from: from?.name ?? chosen.code };
    await recordEvent(tx, PARK_PRESET_STREAM, actor, parkPresetEvent.parse(event), now);
  });
}

/** Permission, one writer of a code at a time, and the version seen. Presets show in every promise, so there is no sight to ask. */
async function takePreset(tx: Tx, actor: Actor, code: string, seenVersion: number): Promise<PresetVersion | null> {
  if (!canManagePresets(actor)) throw new Refusal("notAllowed");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${presetStream(code)}, 1))`;
  const current = await currentPreset(tx, code);
  if (current && seenVersion < current.version) throw await changedMeanwhile(tx, presetStream(code), current.version);
  return current;
}

/** Names of what the new version changes; of all limits when it is the first. */
function changedFields(current: PresetVersion | null, input: PublishPreset): string[] {
  if (!current) return Object.keys(presetLimits.parse(input));
  const texts = (["name", "nameEn", "note"] as const).filter((field) => current[field] !== input[field]);
  return [...texts, ...limitChanges(current, input).map(({ limit }) => limit)];
}
