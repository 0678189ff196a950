import { isWorkday, openingOfNextWorkday, type WorkCalendar } from "@/lib/calendar/rules";
import { dayOf, minutesOfDay, momentAt } from "@/lib/day";
import type { NewsKind } from "@/lib/history/news.policy";
import { LONGEST_WAIT_MINUTES, type MailTime, QUIET_FROM, QUIET_UNTIL, type Subject, type Topic } from "./policy";
import { streamHref } from "./streams.policy";

/**
 * What became of an attempt to send something. `refused` for good: nobody will ever take it. `later`: it did not get through and
 * may be sent again. `unclear`: the connection broke off after the text had left, so it may have arrived. `isDown`: nobody answers there.
 */
export type Outcome =
  | { kind: "sent" }
  | { kind: "refused"; reason: string }
  | { kind: "later"; reason: string; isDown: boolean; silentMinutes?: number }
  | { kind: "unclear"; reason: string };

/** A group of people as they stand to a case, an enterprise or a common problem. */
export type Audience =
  | "enterprise"
  | "triage"
  | "specialist"
  | "leader"
  | "leadDepartment"
  | "eventDepartment"
  | "itemDepartments"
  | "reviewers"
  | "managers"
  | "supervisors"
  | "copies"
  | "callBackOfficers"
  | "named"
  | "former"
  | "approver"
  | "groups";

/** To whom one kind of news goes, and what it is about for them; `as` is how they are told of it, where that is not the event's own name. */
export type Telling = { topic: Topic; to: readonly Audience[]; as?: "linksReceived" | "linksPassedOn" };

const turn = (...to: Audience[]): Telling => ({ topic: "turn", to });
const progress = (...to: Audience[]): Telling => ({ topic: "progress", to });
const deadline = (...to: Audience[]): Telling => ({ topic: "deadline", to });
const talk = (...to: Audience[]): Telling => ({ topic: "talk", to });

/** Who is told what: one line a kind. The first telling that reaches a person counts, so that nobody hears the same thing twice. */
export const TELLINGS: Record<NewsKind, readonly Telling[]> = {
  caseFiled: [turn("triage", "specialist")],
  contacted: [progress("enterprise")],
  correctionAsked: [turn("enterprise"), progress("specialist")],
  correctionSupplied: [turn("triage")],
  declined: [progress("enterprise", "specialist")],
  accepted: [turn("itemDepartments"), progress("enterprise", "specialist")],
  resolvedOnTheSpot: [turn("enterprise"), progress("specialist")],
  itemAdded: [turn("eventDepartment")],
  instructed: [turn("eventDepartment"), progress("specialist", "reviewers")],
  itemDisputed: [turn("triage")],
  disputeRuled: [turn("itemDepartments")],
  itemBlocked: [progress("leadDepartment", "triage", "specialist")],
  itemCompleted: [turn("leadDepartment"), progress("enterprise")],
  itemReopened: [turn("itemDepartments")],
  answerProposed: [turn("reviewers")],
  extensionAsked: [turn("managers")],
  extensionGranted: [deadline("leadDepartment", "enterprise", "specialist")],
  extensionRefused: [deadline("leadDepartment")],
  clockRecounted: [deadline("leadDepartment", "enterprise", "specialist")],
  suspensionAsked: [turn("managers")],
  suspensionGranted: [deadline("leadDepartment", "enterprise", "specialist")],
  suspensionRefused: [deadline("leadDepartment")],
  suspensionEnded: [deadline("leadDepartment", "enterprise", "specialist")],
  longTermAsked: [turn("managers")],
  longTermBegun: [deadline("leadDepartment", "enterprise", "specialist")],
  longTermRefused: [deadline("leadDepartment")],
  progressReported: [progress("enterprise", "specialist")],
  meetingRecorded: [deadline("leadDepartment", "enterprise", "specialist")],
  greenChannelAsked: [turn("managers")],
  greenChannelGranted: [deadline("leadDepartment", "itemDepartments", "enterprise", "specialist")],
  greenChannelRefused: [progress("triage", "specialist")],
  greenChannelLifted: [deadline("leadDepartment", "enterprise", "specialist")],
  reclassificationAsked: [turn("managers")],
  reclassified: [deadline("leadDepartment", "enterprise", "specialist")],
  reclassificationRefused: [progress("triage")],
  supervisionReminded: [deadline("eventDepartment", "copies")],
  supervisionUrged: [deadline("eventDepartment", "copies", "enterprise")],
  supervisionIssued: [turn("eventDepartment"), deadline("copies")],
  supervisionCirculated: [deadline("eventDepartment", "copies")],
  supervisionInterviewDue: [turn("supervisors"), deadline("eventDepartment", "copies")],
  supervisionSigned: [progress("supervisors")],
  supervisionAnswered: [turn("supervisors")],
  supervisionReturned: [turn("eventDepartment")],
  supervisionClosed: [progress("eventDepartment")],
  supervisionInterviewed: [deadline("eventDepartment", "leader", "managers")],
  returnedForWork: [turn("leadDepartment")],
  answered: [turn("enterprise"), progress("leadDepartment", "specialist")],
  confirmed: [turn("callBackOfficers"), progress("leadDepartment", "specialist")],
  settledSilently: [turn("callBackOfficers"), progress("enterprise", "leadDepartment")],
  rated: [progress("leadDepartment", "specialist")],
  writtenOff: [progress("enterprise", "leadDepartment", "specialist")],
  reopened: [turn("leadDepartment"), progress("triage", "specialist", "leader", "enterprise")],
  withdrawn: [progress("triage", "leadDepartment", "specialist")],
  reminded: [deadline("leadDepartment", "triage", "specialist")],
  messageSent: [talk("enterprise", "leadDepartment", "triage", "specialist")],
  filesAttached: [progress("enterprise", "leadDepartment")],
  visitHandedIn: [progress("named")],
  promiseOverdue: [deadline("named", "specialist")],
  topicSettled: [progress("enterprise", "leadDepartment", "specialist")],
  topicOpened: [turn("named")],
  // The enterprises and departments are told with their cases (topicSettled).
  topicDone: [progress("groups")],
  topicChanged: [turn("named")],
  topicMeasureReminded: [deadline("named")],
  topicGivenUp: [progress("named")],
  topicReopened: [turn("named")],
  // Of a change of holders each enterprise hears by itself, everybody else of the whole act at once.
  linkAssigned: [progress("enterprise")],
  linkEnded: [progress("enterprise")],
  linksHandedOver: [
    { ...turn("named"), as: "linksReceived" },
    { ...progress("former"), as: "linksPassedOn" },
    progress("specialist", "leader"),
  ],
  greenReviewDue: [turn("named", "groups")],
  greenChannelReviewed: [progress("named")],
  visitsMissed: [deadline("named", "managers", "groups")],
  planSubmitted: [turn("managers", "leader")],
  planApproved: [progress("named", "specialist", "enterprise", "groups")],
  planReviewDue: [turn("specialist")],
  planSentBack: [turn("named"), progress("specialist")],
  planEnded: [progress("named", "specialist")],
  measureReminded: [deadline("named", "eventDepartment")],
  measureUrged: [deadline("named", "eventDepartment")],
  measureEscalated: [deadline("named", "eventDepartment", "approver", "supervisors", "managers")],
  measureCirculated: [deadline("named", "eventDepartment", "approver", "supervisors", "managers", "leader")],
  measurePutOff: [deadline("named", "eventDepartment")],
  measureCompleted: [progress("specialist", "approver")],
  measureTakenBack: [deadline("named", "eventDepartment"), progress("specialist", "approver")],
  factsProposed: [turn("specialist", "triage")],
  factsDecided: [progress("enterprise")],
  qualificationExpiring: [deadline("enterprise", "specialist")],
  warningRaised: [turn("specialist")],
};

/** What is a person's own affair: a stand-in, who may have had a part in the month themselves, is not told of it in their place. */
export const NOT_LENT: readonly NewsKind[] = ["greenReviewDue", "greenChannelReviewed"];

/** Talk goes to the other side: what the enterprise writes is not told to its own people, what the park writes not to its own. */
export function tellingsOf(kind: NewsKind, from: "enterprise" | "park"): readonly Telling[] {
  const tellings = TELLINGS[kind];
  if (kind !== "messageSent" && kind !== "filesAttached") return tellings;
  const wanted = (audience: Audience) => (audience === "enterprise") === (from === "park");
  return tellings.map(({ topic, to }) => ({ topic, to: to.filter(wanted) }));
}

/** Whether nothing may ring now: in the evening and at night, and on days the park does not work. */
export function isQuiet(calendar: WorkCalendar, now: Date): boolean {
  const minute = minutesOfDay(now);
  return !isWorkday(calendar, dayOf(now)) || minute < QUIET_UNTIL || minute >= QUIET_FROM;
}

/**
 * When something may be sent: at once, or when the park next works. Urgent matters and people who want it at any time are not
 * kept waiting. A make-up workday is a working day here too.
 */
export function sendAt(calendar: WorkCalendar, now: Date, { urgent, time }: { urgent: boolean; time: MailTime }): Date {
  if (urgent || time === "anyTime" || !isQuiet(calendar, now)) return now;
  const today = dayOf(now);
  const isBefore = isWorkday(calendar, today) && minutesOfDay(now) < QUIET_UNTIL;
  return isBefore ? momentAt(today, QUIET_UNTIL) : openingOfNextWorkday(calendar, today);
}

/** Minutes to wait before the next attempt after `attempts` failed ones: 1, 2, 4, 8, then 15. */
export function waitMinutes(attempts: number): number {
  return Math.min(2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MINUTES);
}

/** What the rules need to know of an event, the case it happened to and who stands how to it. */
export type NewsFacts = {
  kind: NewsKind;
  subject: Subject;
  actorId: string | null;
  from: "enterprise" | "park";
  /** Whether the enterprise may read of it. */
  visible: boolean;
  /** The department the event itself names. */
  departmentId: string | null;
  /** The roles the event itself sends a copy to. */
  copies: readonly string[];
  /** The people the event itself names. */
  namedIds: readonly string[];
  /** Those who had until now what the event says others have. */
  formerIds: readonly string[];
  /** Who approved what the event is about. */
  approverId: string | null;
  /** Null for what happens to a common problem, which is no enterprise's alone. */
  enterpriseId: string | null;
  /** Of the enterprise: who filed it and who is to be asked. */
  contactIds: readonly string[];
  /** Of a case or common problem the one that leads, of an enterprise the one in charge of it. */
  leadDepartmentId: string | null;
  departmentIds: readonly string[];
  handlerId: string | null;
  linkedIds: readonly string[];
  confidential: boolean;
};

export type PersonFacts = {
  id: string;
  roles: readonly string[];
  departmentId: string | null;
  enterpriseId: string | null;
};

export type Recipient = { personId: string; topic: Topic; kind: string };

/** Who is told of an event, each person once and never whoever did it, what it is about for them and as what they are told. */
export function recipientsOf(news: NewsFacts, people: readonly PersonFacts[]): Recipient[] {
  const tellings = tellingsOf(news.kind, news.from);
  return people.flatMap((person) => {
    if (person.id === news.actorId) return [];
    const telling = tellings.find(({ to }) => to.some((audience) => belongs(person, audience, news, people)));
    return telling ? [{ personId: person.id, topic: telling.topic, kind: telling.as ?? news.kind }] : [];
  });
}

function belongs(person: PersonFacts, audience: Audience, news: NewsFacts, people: readonly PersonFacts[]): boolean {
  const has = (role: string) => person.roles.includes(role);
  const isOf = (departmentId: string | null) => departmentId !== null && person.departmentId === departmentId;
  const isLinked = news.linkedIds.includes(person.id) && !news.confidential;
  switch (audience) {
    case "enterprise":
      return news.visible && isOfEnterprise(person, news) && speaksFor(person, news, people);
    case "triage":
      return has("triageOfficer");
    case "specialist":
      return has("specialist") && isLinked;
    case "leader":
      return has("leader") && isLinked;
    case "leadDepartment":
      return has("departmentLiaison") && isOf(news.leadDepartmentId) && handles(person, news, people);
    case "eventDepartment":
      return has("departmentLiaison") && isOf(news.departmentId);
    case "itemDepartments":
      return (
        has("departmentLiaison") && person.departmentId !== null && news.departmentIds.includes(person.departmentId)
      );
    case "reviewers":
      return has("departmentReviewer") && isOf(news.leadDepartmentId);
    case "managers":
      return has("manager");
    case "supervisors":
      return has("supervisor");
    case "copies":
      return getsCopy(person, news);
    case "callBackOfficers":
      return has("callBackOfficer");
    case "named":
      return news.namedIds.includes(person.id);
    case "former":
      return news.formerIds.includes(person.id);
    case "approver":
      return person.id === news.approverId;
    case "groups":
      return false;
  }
}

/** A copy goes to the reviewers of the department it is about, to linked leaders, and to supervisors and managers. */
function getsCopy({ id, roles, departmentId }: PersonFacts, news: NewsFacts): boolean {
  return news.copies.some((role) => {
    if (!roles.includes(role)) return false;
    if (role === "departmentReviewer") return departmentId !== null && departmentId === news.departmentId;
    return role !== "leader" || (news.linkedIds.includes(id) && !news.confidential);
  });
}

/** What a notice is about: a case by its number, an enterprise or a common problem by its id, and what is none of these by its stream. */
export type About = {
  number: string | null;
  enterpriseId: string | null;
  problemId: string | null;
  stream: string | null;
};

const PLAN = { desk: "plan", my: "/my/plan" };

/** The page of an enterprise on which one reads more of it: the tab of the desk, the page of the enterprise's own area. */
const PAGES: Partial<Record<NewsKind, { desk: string; my: string }>> = {
  visitHandedIn: { desk: "visits", my: "/my/enterprise" },
  promiseOverdue: { desk: "visits", my: "/my/enterprise" },
  planSubmitted: PLAN,
  planApproved: PLAN,
  planSentBack: PLAN,
  planEnded: PLAN,
  planReviewDue: PLAN,
  measureReminded: PLAN,
  measureUrged: PLAN,
  measureEscalated: PLAN,
  measureCirculated: PLAN,
  measurePutOff: PLAN,
  measureCompleted: PLAN,
  measureTakenBack: PLAN,
  warningRaised: { desk: "checkups", my: "/my/enterprise" },
};

/** Where one reads more of what a notice tells. */
export function hrefOf(area: "desk" | "my", kind: string, { number, enterpriseId, problemId, stream }: About): string {
  if (number !== null) return `/${area}/cases/${number}`;
  if (problemId !== null) return `/desk/topics/${problemId}`;
  if (stream !== null) return streamHref(stream);
  const page = PAGES[kind as NewsKind];
  if (area === "my") return page?.my ?? "/my/enterprise";
  return `/desk/enterprises/${enterpriseId}${page ? `/${page.desk}` : ""}`;
}

function isOfEnterprise(person: PersonFacts, { enterpriseId }: NewsFacts): boolean {
  return enterpriseId !== null && person.enterpriseId === enterpriseId;
}

/** Those who filed it or are to be asked; when none of them is there any more, everybody of the enterprise. */
function speaksFor(
  person: PersonFacts,
  { contactIds, enterpriseId }: NewsFacts,
  people: readonly PersonFacts[],
): boolean {
  const there = people.some(({ id, enterpriseId: of }) => of === enterpriseId && contactIds.includes(id));
  return !there || contactIds.includes(person.id);
}

/** The person who signed for it; before that, and when that person is gone, every liaison of the department. */
function handles(
  person: PersonFacts,
  { handlerId, leadDepartmentId }: NewsFacts,
  people: readonly PersonFacts[],
): boolean {
  const there = people.some(({ id, departmentId }) => id === handlerId && departmentId === leadDepartmentId);
  return !there || person.id === handlerId;
}
