import * as z from "zod";
import { listOf } from "@/lib/cases/schema";
import { LINK_SLOTS } from "@/lib/enterprises/access.policy";
import { LIMITS } from "@/lib/enterprises/schema";
import { MOST_LOAD } from "./policy";

const uuid = z.uuid({ error: "validation.choose" });

function words(most: number, least = 0) {
  return z
    .string()
    .transform((value) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length >= least, { error: "validation.required" })
    .refine((value) => [...value].length <= most, { error: "validation.tooLong", params: { max: most } });
}

/** The address line of "my enterprises". */
export const mineFilter = z.object({ show: z.enum(["red", "waiting", "unvisited"]).optional().catch(undefined) });
export type MineFilter = z.output<typeof mineFilter>;

/** Which enterprises the page of links lists: those its figures count. */
export const COVERAGE_LISTS = [
  "served",
  "keyServed",
  "key",
  "all",
  "gaps",
  "noLeader",
  "noDepartmentHead",
  "noSpecialist",
] as const;
export type CoverageList = (typeof COVERAGE_LISTS)[number];

/** The address line of the page of links. Anything unknown is dropped, nothing is refused. */
export const linksAddress = z.object({
  show: z.enum(COVERAGE_LISTS).catch("gaps"),
  slot: z.enum(LINK_SLOTS).catch("leader"),
  /** Only people above the limit in the table of load. */
  load: z.literal("above").optional().catch(undefined),
  half: z
    .string()
    .regex(/^20\d{2}H[12]$/)
    .optional()
    .catch(undefined),
  after: z.string().max(400).catch(""),
});
export type LinksAddress = z.output<typeof linksAddress>;

const most = z
  .string()
  .transform((text) => Number(text.normalize("NFKC").trim() || Number.NaN))
  .refine((count) => Number.isInteger(count) && count >= 1 && count <= MOST_LOAD, {
    error: "validation.between",
    params: { least: 1, most: MOST_LOAD },
  });

export const setLoad = z.strictObject({
  version: z.coerce.number({ error: "validation.invalid" }).int().min(0),
  leader: most,
  departmentHead: most,
  specialist: most,
});
export type SetLoad = z.output<typeof setLoad>;

/** The stored form of the setting "linkLoad". */
export const loadSetting = z.object({ leader: z.number(), departmentHead: z.number(), specialist: z.number() });

/** Most lines handed over at once; more than anybody holds. */
export const MOST_HANDED_OVER = 200;

export const handOver = z.strictObject({
  personId: uuid,
  linkIds: listOf(uuid, MOST_HANDED_OVER).refine((ids) => ids.length > 0, { error: "validation.chooseOne" }),
  successorId: uuid,
  handOverNote: words(LIMITS.note, 1),
});
export type HandOver = z.output<typeof handOver>;

/** A sheet of links is read up to here: file, paste and what was looked at go through one form of at most a megabyte. */
export const SHEET_LIMITS = { rows: 1000, bytes: 300_000, characters: 100_000 } as const;

const file = z
  .file()
  .refine((sent) => sent.size <= SHEET_LIMITS.bytes, { error: "validation.fileTooLarge" })
  .optional();

const pasted = z
  .string()
  .refine((text) => text.length <= SHEET_LIMITS.characters, {
    error: "validation.tooLong",
    params: { max: SHEET_LIMITS.characters },
  })
  .default("");

/** The form of the import: it is looked at before anything is written, and only what was looked at is. */
export const importForm = z.strictObject({
  intent: z.enum(["preview", "confirm"], { error: "validation.invalid" }),
  file,
  pasted,
  /** The table that was looked at, as it was read, and what it came to. */
  sheet: pasted,
  previewed: z.string().max(64).default(""),
  handOverNote: words(LIMITS.note).default(""),
});
export type ImportForm = z.output<typeof importForm>;

/** The page of links under other choices; what is left out stays, and a changed list begins at its first page. */
export function linksHref(address: LinksAddress, change: Partial<LinksAddress>): string {
  const { show, slot, load, half, after } = { ...address, after: "", ...change };
  const plain = { show: show === "gaps" ? "" : show, slot: slot === "leader" ? "" : slot };
  const said = { ...plain, load: load ?? "", half: half ?? "", after };
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ""));
  return query.size > 0 ? `/desk/links?${query}` : "/desk/links";
}
