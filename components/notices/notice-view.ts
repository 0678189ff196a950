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
};
