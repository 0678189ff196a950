import { FIRST_PRESET_ID } from "@/lib/presets/policy";
import type { PresetVersion } from "@/lib/presets/schema";

/** The first version of the standard preset, as the migration lays it down. */
export const STANDARD: PresetVersion = {
  id: FIRST_PRESET_ID,
  code: "standard",
  version: 1,
  name: "标准",
  nameEn: "Standard",
  note: "",
  firstContactDays: 1,
  urgentContactMinutes: 120,
  acceptanceDays: 1,
  signingDays: 1,
  supportDays: 3,
  answerADays: 3,
  answerBDays: 7,
  answerCDays: 15,
  answerDDays: 30,
  correctionDays: 5,
  confirmationDays: 5,
  callBackDays: 2,
  isCurrent: true,
  createdAt: new Date("2026-11-23T00:00:00Z"),
};
