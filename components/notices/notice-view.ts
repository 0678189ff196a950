/** A notice as its list shows it. */
export type NoticeView = {
  id: string;
  kind: string;
  topic: string;
  urgent: boolean;
  at: Date;
  readAt: Date | null;
  number: string;
  title: string;
};
