import type { LikeCaseOption } from "@/components/topics/like-cases";
import type { CaseState } from "@/lib/cases/rules";
import type { TopicEvent } from "@/lib/topics/event";
import type { TopicState, TopicVerb } from "@/lib/topics/policy";
import type { MeasureLamp } from "@/lib/topics/rules";

/** A common problem as its page shows it: what `topicDetail` answers. */
export type TopicView = {
  id: string;
  title: string;
  problem: string;
  state: TopicState;
  ownerId: string;
  owner: { name: string; title: string | null };
  leadDepartmentId: string;
  leadDepartment: { name: string };
  measure: string;
  dueOn: string | null;
  lamp: MeasureLamp | null;
  result: string;
  gaveUpReason: string;
  openedByName: string;
  openedAt: Date;
  version: number;
  /** How many are linked, and how many of them the reader may not see. */
  total: number;
  hidden: number;
  cases: readonly LinkedCase[];
  like: readonly LikeCaseOption[];
  events: readonly TopicEntry[];
  can: readonly TopicVerb[];
};

export type LinkedCase = {
  linkedByName: string;
  linkedAt: Date;
  toldAt: Date | null;
  case: {
    number: string;
    title: string;
    state: CaseState;
    submittedAt: Date;
    enterprise: { id: string; name: string };
    leadDepartment: { shortName: string } | null;
  };
};

export type TopicEntry = {
  id: string;
  at: Date;
  actorName: string;
  onBehalfOfName: string | null;
  /** How many cases it was about, whether or not the reader sees them. */
  count: number;
  event: TopicEvent;
};
