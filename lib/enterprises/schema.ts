import * as z from "zod";
import { isDay } from "@/lib/day";
import { LINK_SLOTS, type LinkSlot } from "./access.policy";
import { OWN_FIELDS } from "./facts.policy";
import { type ExpiryState, QUALIFICATION_KINDS, type QualificationKind } from "./qualifications.policy";
import { industrySection, normaliseCreditCode, type SizeClass } from "./rules";

/** Limits in Unicode code points, and the largest figures; the screens read them from here. */
export const LIMITS = {
  name: 80,
  shortName: 20,
  industryName: 40,
  chain: 30,
  park: 40,
  building: 40,
  address: 120,
  source: 60,
  reason: 200,
  certificateNo: 60,
  note: 500,
  employees: 1_000_000,
  wan: 100_000_000,
} as const;

function words(most: number, least = 0) {
  return z
    .string()
    .transform((value) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length >= least, {
      error: "validation.required",
    })
    .refine((value) => [...value].length <= most, {
      error: "validation.tooLong",
      params: { max: most },
    });
}

const emptyAsNull = (value: string | null | undefined) => (value === undefined || value === "" ? null : value);
const optionalWords = (most: number) => words(most).nullish().transform(emptyAsNull);
const day = z.string().refine(isDay, { error: "validation.day" });
const optionalDay = z
  .union([z.literal(""), z.null(), day], { error: "validation.day" })
  .optional()
  .transform(emptyAsNull);
const version = z.coerce.number({ error: "validation.invalid" }).int().min(1);
const id = z.uuid({ error: "validation.choose" });
const flag = z
  .union([z.boolean(), z.literal("on").transform(() => true)], {
    error: "validation.invalid",
  })
  .default(false);

/** A whole number as people type it ("12,000", full-width digits), null when left empty: nothing measured is not zero. */
function figure(most: number) {
  return z
    .union([z.string(), z.number(), z.null()])
    .optional()
    .transform((value) =>
      emptyAsNull(
        value === null
          ? null
          : String(value ?? "")
              .normalize("NFKC")
              .replace(/[\s,]/g, ""),
      ),
    )
    .refine((value) => value === null || /^\d+$/.test(value), {
      error: "validation.invalid",
    })
    .transform((value) => (value === null ? null : Number(value)))
    .refine((value) => value === null || value <= most, {
      error: "validation.tooLarge",
      params: { max: most },
    });
}

/** "3061" and "c3061" are both stored as "C3061"; an industry that does not exist is refused. */
const industryCode = optionalWords(5)
  .refine((value) => value === null || industrySection(value) !== null, {
    error: "validation.invalid",
  })
  .transform((value) => value && `${industrySection(value)}${value.normalize("NFKC").replace(/\D/g, "")}`);

const figures = {
  address: optionalWords(LIMITS.address),
  employees: figure(LIMITS.employees),
  revenueWan: figure(LIMITS.wan),
  assetsWan: figure(LIMITS.wan),
};

const facts = {
  creditCode: z.string().max(40, { error: "validation.invalid" }).transform(normaliseCreditCode),
  creditCodeReason: optionalWords(LIMITS.reason),
  name: words(LIMITS.name, 1),
  shortName: optionalWords(LIMITS.shortName),
  industryCode,
  industryName: optionalWords(LIMITS.industryName),
  chain: optionalWords(LIMITS.chain),
  park: words(LIMITS.park, 1),
  building: optionalWords(LIMITS.building),
  ...figures,
  foundedOn: optionalDay,
  factsSource: optionalWords(LIMITS.source),
  factsOn: optionalDay,
  isKey: flag,
};

export const registerEnterprise = z.strictObject(facts);
export type RegisterEnterprise = z.output<typeof registerEnterprise>;
export const changeEnterprise = z.strictObject({
  enterpriseId: id,
  version,
  ...facts,
});
export type ChangeEnterprise = z.output<typeof changeEnterprise>;
/** What an enterprise says of itself, and the proposal that waited when it was written; whose and of when is written by the command. */
export const proposeFacts = z.strictObject({
  version,
  waitingId: z.union([z.literal(""), id]).default(""),
  ...figures,
});
export type ProposeFacts = z.output<typeof proposeFacts>;
export const withdrawFacts = z.strictObject({ proposalId: id });
export type WithdrawFacts = z.output<typeof withdrawFacts>;

/** A ruling on each proposed field. A refusal needs a reason: its own, or the one for all. */
const ownField = z.enum(OWN_FIELDS);
export const reviewFacts = z.strictObject({
  enterpriseId: id,
  proposalId: id,
  version,
  ruling: z.partialRecord(ownField, z.enum(["accepted", "refused"], { error: "validation.choose" })),
  reason: z.partialRecord(ownField, words(LIMITS.reason)).default({}),
  reasonForAll: words(LIMITS.reason).default(""),
});
export type ReviewFacts = z.output<typeof reviewFacts>;

/** The list of proposals: what waits, or what was closed. */
export const proposalFilter = z.object({
  state: z.enum(["waiting", "closed"]).catch("waiting"),
  after: z.string().max(80).optional().catch(undefined),
});
export type ProposalFilter = z.output<typeof proposalFilter>;
export const closeEnterprise = z.strictObject({
  enterpriseId: id,
  version,
  reason: words(LIMITS.reason, 1),
});
export type CloseEnterprise = z.output<typeof closeEnterprise>;

const certificate = {
  kind: z.enum(QUALIFICATION_KINDS, { error: "validation.choose" }),
  certificateNo: optionalWords(LIMITS.certificateNo),
  issuedOn: day,
  expiresOn: optionalDay,
};
export const addQualification = z.strictObject({
  enterpriseId: id,
  ...certificate,
});
export type AddQualification = z.output<typeof addQualification>;
export const changeQualification = z.strictObject({
  enterpriseId: id,
  qualificationId: id,
  ...certificate,
});
export type ChangeQualification = z.output<typeof changeQualification>;
export const endQualification = z.strictObject({
  enterpriseId: id,
  qualificationId: id,
  endsOn: day,
  reason: words(LIMITS.reason, 1),
});
export type EndQualification = z.output<typeof endQualification>;

const slot = z.enum(LINK_SLOTS, { error: "validation.choose" });
export const assignLink = z.strictObject({
  enterpriseId: id,
  slot,
  personId: id,
  handOverNote: words(LIMITS.note),
});
export type AssignLink = z.output<typeof assignLink>;
export const endLink = z.strictObject({
  enterpriseId: id,
  slot,
  handOverNote: words(LIMITS.note, 1),
});
export type EndLink = z.output<typeof endLink>;

/** The address line of the register. Anything unknown is dropped, nothing is refused. */
export const enterpriseFilter = z.object({
  q: z.string().max(100).catch(""),
  size: z.enum(["large", "medium", "small", "micro", ""]).catch(""),
  chain: z.string().max(LIMITS.chain).catch(""),
  park: z.string().max(LIMITS.park).catch(""),
  closed: z.enum(["yes", ""]).catch(""),
  expiring: z.enum(["yes", ""]).catch(""),
  after: z.string().max(400).catch(""),
});
export type EnterpriseFilter = z.output<typeof enterpriseFilter>;

/** One line of the register. */
export type EnterpriseRow = {
  id: string;
  name: string;
  creditCode: string;
  industryName: string | null;
  chain: string | null;
  park: string;
  building: string | null;
  employees: number | null;
  isKey: boolean;
  closedAt: Date | null;
  size: SizeClass | null;
  qualifications: QualificationKind[];
  /** Certificates that run out within the notice, the first one first. */
  expiring: { kind: QualificationKind; expiresOn: string }[];
  specialistName: string | null;
};

/** What a picker shows of an enterprise. */
export type EnterpriseChoice = {
  id: string;
  name: string;
  creditCode: string;
  park: string;
  building: string | null;
};

export type QualificationView = {
  id: string;
  kind: QualificationKind;
  certificateNo: string | null;
  issuedOn: string;
  expiresOn: string | null;
  state: ExpiryState;
};

/** One of the three people; `phone` is for tapping. */
export type LinkView = {
  slot: LinkSlot;
  personId: string;
  name: string;
  title: string | null;
  phone: string | null;
  departmentName: string | null;
  fromAt: Date;
  endedAt: Date | null;
  handOverNote: string | null;
};
