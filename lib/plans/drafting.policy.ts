import type { Day } from "@/lib/day";
import type { Owner, Proposal } from "./proposals.policy";

/** A line of the form in which a plan is written. */
export type DraftLine = { key: string; title: string; amount: string; dueOn: Day | null; why: string };
export type DraftMeasure = { key: string; title: string; owner: Owner | null; dueOn: Day | null; why: string };

/** What the form begins with. */
export type Drafting = {
  enterpriseName: string;
  edition: number;
  /** 0 where there is nothing to change yet. */
  version: number;
  sentBack: { byName: string | null; reason: string | null } | null;
  untilOn: Day;
  goals: DraftLine[];
  measures: DraftMeasure[];
  claims: DraftLine[];
  promises: DraftLine[];
  /** What could be added, by what is known; empty once there is a draft. */
  proposals: Proposal[];
  owners: Owners;
};
export type Owners = {
  people: { id: string; name: string; place: string | null }[];
  departments: { id: string; name: string }[];
};

/** What a proposal says in the reader's language. */
export type Wording = { title: string; amount: string; why: string };
type Written = Pick<Drafting, "goals" | "measures" | "claims" | "promises">;

/** What is written with the proposals behind it; one that says what stands there already is left out. */
export function withProposals(
  written: Written,
  proposals: readonly Proposal[],
  wordingOf: (proposal: Proposal) => Wording,
): Written {
  const { goals, measures: taken, claims, promises } = written;
  const known = new Set([...goals, ...taken, ...claims, ...promises].map(({ title }) => title));
  const fresh = proposals
    .map((proposal) => ({ proposal, words: wordingOf(proposal) }))
    .filter(({ words }) => !known.has(words.title));
  const linesOf = (list: Proposal["in"]): DraftLine[] =>
    fresh
      .filter(({ proposal }) => proposal.in === list)
      .map(({ proposal, words }) => ({ key: "", ...words, dueOn: proposal.dueOn }));
  const measures = fresh.flatMap(({ proposal, words: { title, why } }): DraftMeasure[] =>
    proposal.in === "measures" ? [{ key: "", title, why, owner: proposal.owner, dueOn: proposal.dueOn }] : [],
  );
  return {
    goals: [...written.goals, ...linesOf("goals")],
    measures: [...written.measures, ...measures],
    claims: written.claims,
    promises: [...written.promises, ...linesOf("promises")],
  };
}
