import type { MaterialForm } from "@/lib/catalog/policy";

/** A promised moment: null while its clock stands still; provisional where it reaches a year without a published calendar. */
export type DueView = { at: Date | null; provisional: boolean };
export type Named = { name: string; phone: string | null };

/** Whose paper it is and whom it is for: what every paper begins and ends with. */
export type PaperView = {
  number: string;
  park: string;
  enterpriseName: string;
  confidential: boolean;
  printed: { name: string; place: string | null; at: Date };
};

export type RequestView = {
  title: string;
  typeName: string;
  submittedAt: Date;
  contact: string;
};

export type MaterialView = {
  id: string;
  name: string;
  status: string;
  /** What the catalogue says of it; null for what was asked for outside the list. */
  told: { form: MaterialForm; copies: number; issuer: string; howToObtain: string; required: boolean } | null;
};
export type CorrectionView = {
  round: number;
  askedAt: Date;
  due: DueView;
  suppliedAt: Date | null;
  note: string;
  materials: MaterialView[];
};
export type DisclosureView = RequestView & {
  limitDays: number;
  statutoryDays: number | null;
  statutoryBasis: string;
  basis: string;
  usualLeadName: string | null;
  specialist: Named | null;
  materials: MaterialView[];
  corrections: CorrectionView[];
  firstContact: DueView;
  acceptance: DueView;
};

export type AcceptanceView = RequestView & {
  acceptedAt: Date;
  limitDays: number;
  /** More time granted since: the date below has it in. */
  extendedDays: number;
  /** The promised limit while the case is, or was answered, in the green channel. */
  greenDays: number | null;
  suspendedDays: number;
  statutoryDays: number | null;
  statutoryBasis: string;
  answerDue: DueView;
  lead: Named;
  supportNames: string[];
  specialist: Named | null;
  items: { id: string; title: string; departmentName: string }[];
};

export type AssignedItem = {
  id: string;
  title: string;
  need: "mandatory" | "voluntary" | "exempted";
  limitDays: number;
  due: DueView;
};
/** One department's share of a case. */
export type AssignmentSheet = {
  departmentId: string;
  departmentName: string;
  isLead: boolean;
  signed: { name: string; at: Date } | null;
  signingDue: DueView;
  items: AssignedItem[];
};
export type AssignmentView = RequestView & {
  detail: string;
  quantity: string | null;
  urgentReason: string | null;
  lead: Named;
  specialist: Named | null;
  answerDue: DueView;
  assigned: { name: string; at: Date } | null;
  disposalMode: string | null;
  note: string;
  sheets: AssignmentSheet[];
};

/** One supervision slip with what became of it. */
export type SupervisionSheet = {
  id: string;
  number: string;
  colour: string;
  byHand: boolean;
  departmentName: string;
  promise: { kind: string; itemTitle: string | null };
  /** What the promise said when the slip was issued. */
  promiseDue: DueView;
  words: string;
  copies: string[];
  issued: { name: string; at: Date };
  signDue: DueView;
  answerDue: DueView;
  signed: { name: string; at: Date } | null;
  answered: { name: string; at: Date; done: string; doneBy: string } | null;
  closed: { name: string; at: Date; note: string } | null;
};
export type SupervisionView = RequestView & { sheets: SupervisionSheet[] };

/** One request for more time and its decision. */
export type ExtensionSheet = {
  id: string;
  limitDays: number;
  days: number;
  reason: string;
  note: string;
  asked: { name: string; at: Date };
  decided: { granted: boolean; name: string; at: Date; note: string } | null;
  answerDue: DueView;
};
export type ExtensionView = RequestView & { departmentName: string; sheets: ExtensionSheet[] };

export type DoneItem = {
  id: string;
  title: string;
  departmentName: string;
  done: { name: string; at: Date } | null;
  exemptReason: string | null;
  note: string;
  files: string[];
};
export type KeptPromise = { id: string; kind: string; due: DueView; actualAt: Date | null; late: boolean };
export type Rated = { level: number; solved: string; tags: string[]; comment: string; at: Date };
export type CalledBack = {
  round: number;
  reached: boolean;
  solved: string | null;
  satisfied: string | null;
  note: string;
  by: { name: string; at: Date };
};
export type ClosingView = RequestView & {
  channel: string;
  detail: string;
  files: string[];
  leadName: string | null;
  acceptedAt: Date | null;
  limitDays: number;
  /** More time granted since: the date below has it in. */
  extendedDays: number;
  /** The promised limit while the case is, or was answered, in the green channel. */
  greenDays: number | null;
  suspendedDays: number;
  statutoryDays: number | null;
  statutoryBasis: string;
  items: DoneItem[];
  onTheSpotEvidence: string | null;
  answer: {
    outcome: string | null;
    disposalMode: string | null;
    text: string | null;
    at: Date | null;
    inTime: boolean | null;
    handlerName: string | null;
    reviewerName: string | null;
  };
  end: {
    settledAt: Date | null;
    silently: boolean;
    solved: string | null;
    writtenOffAt: Date | null;
    reopened: number;
  };
  promises: KeptPromise[];
  rating: Rated | null;
  callBacks: CalledBack[];
};

export type SlipContent =
  | { slip: "disclosure"; view: DisclosureView }
  | { slip: "acceptance"; view: AcceptanceView }
  | { slip: "assignment"; view: AssignmentView }
  | { slip: "extension"; view: ExtensionView }
  | { slip: "supervision"; view: SupervisionView }
  | { slip: "closing"; view: ClosingView };

/** A paper ready to be drawn. */
export type SlipView = PaperView & SlipContent;
