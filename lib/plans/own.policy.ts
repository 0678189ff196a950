import type { Day } from "@/lib/day";
import type { Lamp } from "@/lib/deadlines/rules";
import type { Outcome } from "./policy";
import type { EvidenceFile, LineView, Progress } from "./schema";

export type OwnLine = Pick<LineView, "id" | "title" | "amount" | "dueOn" | "settledAt">;
export type OwnGoal = OwnLine & { outcome: Outcome | null };
export type OwnMeasure = {
  id: string;
  title: string;
  ownerName: string;
  dueOn: Day;
  lamp: Lamp | null;
  completedAt: Date | null;
  /** What shows that it is done, where staff meant it for the enterprise. */
  files: Pick<EvidenceFile, "id" | "name" | "mime">[];
};
/** The plan in force as its enterprise reads it. */
export type OwnPlan = {
  id: string;
  edition: number;
  approvedAt: Date | null;
  untilOn: Day;
  seenAt: Date | null;
  seenByName: string | null;
  goals: OwnGoal[];
  measures: OwnMeasure[];
  claims: OwnLine[];
  promises: OwnLine[];
  progress: Progress;
  /** The first day on which something is due, and the last for the next review. */
  nextOn: Day | null;
  nextReviewOn: Day | null;
  canConfirm: boolean;
};
