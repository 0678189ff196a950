import type { StreamSubject } from "@/lib/notices/streams.policy";

/** A notice as its list shows it. */
export type NoticeView = {
  id: string;
  kind: string;
  topic: string;
  urgent: boolean;
  at: Date;
  readAt: Date | null;
  /** The case's; null when it is about an enterprise or a common problem, whose name is the title. */
  number: string | null;
  title: string;
  enterpriseId: string | null;
  problemId: string | null;
  /** What neither of these is about: its stream, and what that is called. */
  stream: string | null;
  subject: StreamSubject | null;
  /** Who has which slot now, or had it; `none` where that is not what happened. */
  holder: { slot: string; name: string };
};
