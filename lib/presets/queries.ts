import "server-only";
import { db, type Tx } from "@/lib/db";
import { STANDARD_CODE } from "./policy";
import { type PresetsInForce, type PresetVersion, parkChoice } from "./schema";

/** The newest version of every preset, by code. */
export async function currentPresets(tx: Tx = db): Promise<PresetVersion[]> {
  return tx.preset.findMany({ where: { isCurrent: true }, orderBy: { code: "asc" } });
}

/** All versions of a code, newest first; empty for an unknown code. */
export async function presetVersions(code: string, tx: Tx = db): Promise<PresetVersion[]> {
  return tx.preset.findMany({ where: { code }, orderBy: { version: "desc" } });
}

export async function currentPreset(tx: Tx, code: string): Promise<PresetVersion | null> {
  return tx.preset.findFirst({ where: { code, isCurrent: true } });
}

/** Which preset the park chose, and how often it has chosen: the version of the choice. */
export async function parkPreset(tx: Tx = db): Promise<{ code: string; version: number }> {
  const setting = await tx.setting.findUnique({ where: { key: "preset" } });
  return setting
    ? { code: parkChoice.parse(setting.value).code, version: setting.version }
    : { code: STANDARD_CODE, version: 0 };
}

/** The preset with which a request of a type begins now: the type's own choice, or the park's. */
export async function presetInForce(tx: Tx, choice: string | null): Promise<PresetVersion> {
  const code = choice ?? (await parkPreset(tx)).code;
  return tx.preset.findFirstOrThrow({ where: { code, isCurrent: true } });
}

/** What the park promises now, read once for a whole catalogue; `presetFor` finds what a request type begins with. */
export async function presetsInForce(tx: Tx = db): Promise<PresetsInForce> {
  const presets = await currentPresets(tx);
  const { code, version } = await parkPreset(tx);
  return { presets, parkCode: code, choiceVersion: version };
}
