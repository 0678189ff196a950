import type { Day } from "@/lib/day";

/** The facts of an enterprise that carry a source and a day; what the licence says (name, code) needs none. */
export const FACT_FIELDS = [
  "industryCode",
  "chain",
  "foundedOn",
  "address",
  "employees",
  "revenueWan",
  "assetsWan",
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** Those among them that an enterprise may say of itself, after a review. */
export const OWN_FIELDS = ["address", "employees", "revenueWan", "assetsWan"] as const satisfies readonly FactField[];
export type OwnField = (typeof OWN_FIELDS)[number];

/** What was once said of a fact: its value as text, null when it was no longer known. */
export type SaidFact = {
  field: string;
  value: string | null;
  source: string | null;
  on: Day | null;
  byName: string | null;
  at: Date;
};

/** The newest word on a fact, and what was said before, newest first. */
export type FactView = SaidFact & { earlier: SaidFact[] };
export type FactsByField = Partial<Record<FactField, FactView>>;

/** What was said of each fact, from rows that come newest first. */
export function factsByField(rows: readonly SaidFact[]): FactsByField {
  return Object.fromEntries(
    FACT_FIELDS.flatMap((field) => {
      const [newest, ...earlier] = rows.filter((row) => row.field === field);
      return newest ? [[field, { ...newest, earlier }]] : [];
    }),
  );
}

/** How a proposal of an enterprise ended; null while it waits. */
export const PROPOSAL_OUTCOMES = ["accepted", "partly", "refused", "withdrawn", "replaced", "merged"] as const;
export type ProposalOutcome = (typeof PROPOSAL_OUTCOMES)[number];

export type Ruling = "accepted" | "refused";

/** What rulings on the fields of a proposal make of the whole. */
export function outcomeOf(rulings: readonly Ruling[]): "accepted" | "partly" | "refused" {
  const accepted = rulings.filter((ruling) => ruling === "accepted").length;
  if (accepted === 0) return "refused";
  return accepted === rulings.length ? "accepted" : "partly";
}

/** A fact as it is written down: text, or null where nothing is known. */
export function asFactText(value: string | number | boolean | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
