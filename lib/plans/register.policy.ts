import type { Day } from "@/lib/day";
import type { Lamp } from "@/lib/deadlines/rules";
import type { PlanState } from "./access.policy";
import type { Nudge } from "./policy";
import type { Progress } from "./schema";

/** A plan, as the register lists it. */
export type PlanRegisterRow = Progress & {
  id: string;
  enterpriseId: string;
  enterpriseName: string;
  specialistName: string | null;
  edition: number;
  state: PlanState;
  authorName: string;
  untilOn: Day;
  isOver: boolean;
  overdue: number;
  reviewDue: boolean;
  missed: number;
  changedAt: Date;
};
/** An enterprise without a plan in force; `openEdition` is the one being written, where the reader may see it. */
export type BareRow = {
  id: string;
  name: string;
  isKey: boolean;
  openEdition: number | null;
  specialistName: string | null;
};
/** A measure, as the register lists it. */
export type MeasureRow = {
  id: string;
  title: string;
  ownerName: string;
  dueOn: Day;
  lamp: Lamp;
  /** Working days since the due day, 0 for what is not overdue. */
  workingDaysLate: number;
  /** The step of the ladder that was taken last, and when. */
  nudge: Nudge | null;
  nudgedAt: Date | null;
  enterpriseId: string;
  enterpriseName: string;
  edition: number;
};
