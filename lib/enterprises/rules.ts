import {
  ABOVE_SCALE_TABLE,
  QUALIFICATION_CODES,
  SECTIONS,
  SIZE_TABLE,
  type SizeBounds,
  type SizeFigure,
} from "@/lib/enterprises/policy";

export type CreditCodeCheck = { ok: "valid" } | { problem: "length" | "alphabet" } | { warning: "checkDigit" };

export type SizeClass = "large" | "medium" | "small" | "micro";

/** What is known of an enterprise; money in ten thousand yuan (万元), null when not known. */
export type SizeFacts = Readonly<{ industryCode: string } & Record<SizeFigure, number | null>>;

const CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CREDIT_CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Checks a unified social credit code in whatever way it was typed. A wrong length or letter is a problem; a wrong
 * check digit only a warning, because some early pilot codes are legal and fail it. Source: GB 32100-2015.
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = normaliseCreditCode(text);
  if (code.length !== 18) return { problem: "length" };
  if ([...code].some((letter) => !CREDIT_CODE_ALPHABET.includes(letter))) return { problem: "alphabet" };
  return creditCodeFor(code.slice(0, 17)) === code ? { ok: "valid" } : { warning: "checkDigit" };
}

/** A credit code as it is stored: half-width capitals, without spaces and hyphens. Says nothing about its validity. */
export function normaliseCreditCode(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s\p{Pd}]/gu, "")
    .toUpperCase();
}

/** The 18 characters of a credit code from its first 17. Throws RangeError for other letters. Source: GB 32100-2015. */
export function creditCodeFor(first17: string): string {
  if (first17.length !== 17) throw new RangeError(`not 17 characters: ${first17}`);
  const sum = weightedSum(first17, CREDIT_CODE_ALPHABET, CREDIT_CODE_WEIGHTS);
  return first17 + CREDIT_CODE_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The 9 characters of an organisation code from its first 8. Throws RangeError for other letters. Source: GB 11714. */
export function organisationCodeFor(first8: string): string {
  if (first8.length !== 8) throw new RangeError(`not 8 characters: ${first8}`);
  const sum = weightedSum(first8, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", ORGANISATION_CODE_WEIGHTS);
  return first8 + "0123456789X0".charAt(11 - (sum % 11));
}

/**
 * The n-th credit code of the sample park, n from 1 to 9999: both check digits are right and the body "YYYY" keeps it
 * away from codes that have been issued.
 */
export function demoCreditCode(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`not a number of the sample park: ${n}`);
  return creditCodeFor(`91500114${organisationCodeFor(`YYYY${String(n).padStart(4, "0")}`)}`);
}

/**
 * The size of an enterprise in the statistical sense. Large, medium and small must reach every bound of their class,
 * otherwise the enterprise drops a class; one missed bound of the small class makes it micro. Null when a figure that
 * its industry needs is missing, or the method does not cover the industry. Source: SIZE_TABLE.
 */
export function sizeClassOf(facts: SizeFacts): SizeClass | null {
  const bounds = rowFor(SIZE_TABLE, facts.industryCode)?.bounds;
  if (!bounds) return null;
  if (bounds.some(({ figure }) => facts[figure] === null)) return null;
  const reaches = (size: "large" | "medium" | "small") =>
    bounds.every((bound: SizeBounds) => (facts[bound.figure] ?? 0) >= bound[size]);
  return (["large", "medium", "small"] as const).find(reaches) ?? "micro";
}

/**
 * Whether an enterprise is "above scale" (规上). Builders and developers are as soon as they hold a qualification.
 * Null when the figure or the industry is not known, or the industry is not surveyed so. Source: ABOVE_SCALE_TABLE.
 */
export function isAboveScale(facts: {
  industryCode: string;
  revenueWan: number | null;
  isQualified?: boolean;
}): boolean | null {
  const digits = industryDigits(facts.industryCode);
  if (digits && QUALIFICATION_CODES.some((code) => digits.startsWith(code))) return facts.isQualified ?? null;
  const threshold = aboveScaleFrom(facts.industryCode);
  if (threshold === null || facts.revenueWan === null) return null;
  return facts.revenueWan >= threshold;
}

/**
 * The yearly revenue, in ten thousand yuan, from which an enterprise of this industry is "above scale"; null where the industry is
 * not known, not surveyed so, or decided by a qualification. Source: ABOVE_SCALE_TABLE.
 */
export function aboveScaleFrom(industryCode: string): number | null {
  const digits = industryDigits(industryCode);
  if (digits && QUALIFICATION_CODES.some((code) => digits.startsWith(code))) return null;
  return rowFor(ABOVE_SCALE_TABLE, industryCode)?.revenueWan ?? null;
}

/** The section letter of an industry code such as "C3061" or "3061", null when there is no such industry. */
export function industrySection(industryCode: string): string | null {
  const match = /^([A-T]?)(\d{2,4})$/.exec(toHalfWidth(industryCode).trim().toUpperCase());
  if (!match) return null;
  const division = Number(match[2]?.slice(0, 2));
  const section = SECTIONS.find(([, first, last]) => division >= first && division <= last)?.[0] ?? null;
  // A letter that contradicts the number means one of the two was mistyped; guessing would hide it.
  return match[1] && match[1] !== section ? null : section;
}

/** Whether a normalised phone number is a mobile number of the mainland. */
export function isMobile(phone: string): boolean {
  return /^1[3-9]\d{9}$/.test(phone);
}

/** A phone number for those who need not see it: "138****8000", "023-****1234". */
export function maskPhone(phone: string): string {
  if (isMobile(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const landline = /^(0\d{2,3}-)\d{3,4}(\d{4})/.exec(phone);
  if (landline) return `${landline[1]}****${landline[2]}`;
  return phone.length > 8 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : "****";
}

/** A credit code for those who need not see it: the first six and the last four characters. */
export function maskCreditCode(code: string): string {
  return code.length === 18 ? `${code.slice(0, 6)}********${code.slice(-4)}` : "****";
}

function weightedSum(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => {
    const value = alphabet.indexOf(text.charAt(place));
    if (value < 0) throw new RangeError(`not allowed in a code: ${text.charAt(place)}`);
    return sum + value * weight;
  }, 0);
}

function rowFor<Row extends { codes: readonly string[] }>(table: readonly Row[], industryCode: string): Row | null {
  const digits = industryDigits(industryCode);
  if (!digits) return null;
  let best: { row: Row; length: number } | null = null;
  for (const row of table) {
    for (const code of row.codes) {
      if (digits.startsWith(code) && code.length > (best?.length ?? 0)) best = { row, length: code.length };
    }
  }
  return best?.row ?? null;
}

function industryDigits(industryCode: string): string | null {
  return industrySection(industryCode) && industryCode.replace(/\D/g, "");
}

function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}
