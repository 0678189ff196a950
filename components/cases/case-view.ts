import type { FilePickerTexts } from "@/components/files/file-picker";
import type { UploadLimits } from "@/components/files/use-uploads";
import type { CaseEvent } from "@/lib/cases/event";
import type { CaseVerb } from "@/lib/cases/policy";
import type { CaseState, RecordKind } from "@/lib/cases/rules";
import type { Lamp } from "@/lib/deadlines/rules";
import type { FormAction } from "@/lib/form-state";
import type {
  CallBack,
  Case,
  CaseMaterial,
  Climb,
  Clock,
  Enterprise,
  Extension,
  File,
  GreenChannel,
  Interview,
  Item,
  Link,
  LongTerm,
  Meeting,
  Pause,
  Preset,
  Rating,
  Reclassification,
  RequestType,
  SupervisionSlip,
  Suspension,
} from "@/lib/generated/prisma/client";

export type DepartmentName = { id: string; name: string; shortName: string };

export type SuspensionView = Suspension & { file: File | null; pause: Pause | null };
export type ClockView = Clock & {
  lamp: Lamp;
  remainingMinutes: number;
  extension: Extension | null;
  suspensions: SuspensionView[];
  longTerms: LongTerm[];
  /** Whether monthly reports have taken the place of this answer clock. */
  replaced: boolean;
};
export type ItemView = Item & { department: DepartmentName; person: { name: string } | null };
export type SlipCardView = SupervisionSlip & { department: DepartmentName };
export type EventView = {
  id: string;
  sequence: number;
  at: Date;
  actorName: string;
  /** In whose name, when a stand-in did it. */
  onBehalfOfName: string | null;
  visible: boolean;
  event: CaseEvent;
};
type LinkedPerson = { name: string; title: string | null; phone: string | null };

/** A case as its page shows it: what `caseDetail` answers. */
export type CaseView = Omit<Case, "state" | "recordKind"> & {
  state: CaseState;
  recordKind: RecordKind;
  enterprise: Enterprise & { links: (Link & { person: LinkedPerson })[] };
  type: RequestType;
  /** The limits it goes by. */
  preset: Preset;
  /** Working days promised for the answer under the case's preset. */
  promisedDays: number;
  leadDepartment: DepartmentName | null;
  handler: { name: string } | null;
  items: ItemView[];
  clocks: ClockView[];
  files: File[];
  materials: CaseMaterial[];
  meetings: Meeting[];
  /** Whether this reopening waits for its meeting. */
  meetingNeeded: boolean;
  rating: Rating | null;
  callBacks: CallBack[];
  climbs: Climb[];
  supervisionSlips: SlipCardView[];
  interviews: (Interview & { department: DepartmentName })[];
  greenChannels: GreenChannel[];
  reclassifications: (Reclassification & Record<"fromType" | "toType", { name: string; nameEn: string }>)[];
  events: EventView[];
  /** Why it stands still now, and until when if that is known; null while it counts. */
  standstill: { reason: string; toAt: Date | null } | null;
  verbs: CaseVerb[];
  /** The absent people in whose names the reader, standing in for them, would act here. */
  actsFor: string[];
  minutesPerWorkday: number;
};

export type CaseActionName =
  | "accept"
  | "askCorrection"
  | "supplyCorrection"
  | "decline"
  | "resolveOnTheSpot"
  | "logContact"
  | "signItems"
  | "disputeItems"
  | "ruleDispute"
  | "addItem"
  | "instruct"
  | "progressItem"
  | "completeItem"
  | "blockItem"
  | "reopenItem"
  | "exemptItem"
  | "proposeAnswer"
  | "approveAnswer"
  | "returnForWork"
  | "askExtension"
  | "decideExtension"
  | "issueSlip"
  | "signSlip"
  | "answerSlip"
  | "reviewSlip"
  | "recordInterview"
  | "proposeGreenChannel"
  | "decideGreenChannel"
  | "grantGreenChannel"
  | "liftGreenChannel"
  | "reclassify"
  | "decideReclassification"
  | "askSuspension"
  | "decideSuspension"
  | "endSuspension"
  | "askLongTerm"
  | "decideLongTerm"
  | "beginLongTerm"
  | "reportProgress"
  | "recordMeeting"
  | "callBack"
  | "writeOff"
  | "reopen"
  | "joinTopic"
  | "addNote"
  | "sendMessage";

/** The forms' other ends. Which of them may be used is told by `verbs`, never by what is given here. */
export type CaseActions = Record<CaseActionName, FormAction>;

/** Who is reading: only to find their own department's lines; permission is `verbs`. */
export type Reader = { departmentId: string | null };

/** What every part of the screen gets. */
export type CasePart = {
  view: CaseView;
  actions: CaseActions;
  reader: Reader;
  upload: { limits: UploadLimits; texts: FilePickerTexts };
};
