/**
 * The kinds of event somebody is told about. Whatever is recorded under one of these names waits in `news`, written in the same
 * transaction, until the worker has told it (lib/notices).
 */
export const NEWS_KINDS = [
  "caseFiled",
  "contacted",
  "correctionAsked",
  "correctionSupplied",
  "declined",
  "accepted",
  "resolvedOnTheSpot",
  "itemAdded",
  "itemDisputed",
  "disputeRuled",
  "itemBlocked",
  "itemCompleted",
  "itemReopened",
  "answerProposed",
  "extensionAsked",
  "extensionGranted",
  "extensionRefused",
  "clockRecounted",
  "suspensionAsked",
  "suspensionGranted",
  "suspensionRefused",
  "suspensionEnded",
  "longTermAsked",
  "longTermBegun",
  "longTermRefused",
  "progressReported",
  "meetingRecorded",
  "greenChannelAsked",
  "greenChannelGranted",
  "greenChannelRefused",
  "greenChannelLifted",
  "reclassificationAsked",
  "reclassified",
  "reclassificationRefused",
  "supervisionReminded",
  "supervisionUrged",
  "supervisionIssued",
  "supervisionCirculated",
  "supervisionInterviewDue",
  "supervisionSigned",
  "supervisionAnswered",
  "supervisionReturned",
  "supervisionClosed",
  "supervisionInterviewed",
  "returnedForWork",
  "answered",
  "confirmed",
  "settledSilently",
  "rated",
  "writtenOff",
  "reopened",
  "withdrawn",
  "reminded",
  "messageSent",
  "filesAttached",
  "topicSettled",
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

const known: ReadonlySet<string> = new Set(NEWS_KINDS);

export function isNews(kind: string): kind is NewsKind {
  return known.has(kind);
}
