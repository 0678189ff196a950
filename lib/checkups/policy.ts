import { type Actor, hasRole, inAnyCapacity } from "@/lib/actor";
import { type EnterpriseFacts, type Relation, relationsOf } from "@/lib/enterprises/access.policy";

/** The five parts of a health check (把脉问诊). */
export const PARTS = ["energy", "labour", "funds", "sales", "equipment"] as const;
export type Part = (typeof PARTS)[number];

/** How a question is answered: a number with its unit and bounds, yes or no, or a day. */
export type Question =
  | { key: string; part: Part; answer: "number"; unit: Unit; least: number; most: number; decimals?: 1 }
  | { key: string; part: Part; answer: "yesNo" }
  | { key: string; part: Part; answer: "day" };
export type Unit = "percent" | "hours" | "days" | "people" | "posts" | "wan" | "months" | "pieces";

/** The questions, in the order in which they are asked. The sentences stand in messages; the keys stay for ever. */
export const QUESTIONS = [
  { key: "powerChange", part: "energy", answer: "number", unit: "percent", least: -100, most: 1000 },
  { key: "powerCutHours", part: "energy", answer: "number", unit: "hours", least: 0, most: 2208 },
  { key: "energyShare", part: "energy", answer: "number", unit: "percent", least: 0, most: 100 },
  { key: "openPosts", part: "labour", answer: "number", unit: "posts", least: 0, most: 100_000 },
  { key: "plannedHires", part: "labour", answer: "number", unit: "people", least: 0, most: 100_000 },
  { key: "plannedLayoffs", part: "labour", answer: "number", unit: "people", least: 0, most: 100_000 },
  { key: "wagesLateDays", part: "labour", answer: "number", unit: "days", least: 0, most: 3650 },
  { key: "loansDueWan", part: "funds", answer: "number", unit: "wan", least: 0, most: 100_000_000 },
  { key: "loansDueOn", part: "funds", answer: "day" },
  { key: "renewalAgreed", part: "funds", answer: "yesNo" },
  { key: "arrearsWan", part: "funds", answer: "number", unit: "wan", least: 0, most: 100_000_000 },
  { key: "cashMonths", part: "funds", answer: "number", unit: "months", least: 0, most: 120, decimals: 1 },
  { key: "ordersMonths", part: "sales", answer: "number", unit: "months", least: 0, most: 120, decimals: 1 },
  { key: "capacityUsed", part: "sales", answer: "number", unit: "percent", least: 0, most: 100 },
  { key: "salesChange", part: "sales", answer: "number", unit: "percent", least: -100, most: 1000 },
  { key: "oldEquipment", part: "equipment", answer: "number", unit: "pieces", least: 0, most: 100_000 },
  { key: "renewalPlanned", part: "equipment", answer: "yesNo" },
  { key: "stoppageDays", part: "equipment", answer: "number", unit: "days", least: 0, most: 92 },
] as const satisfies readonly Question[];
export type QuestionKey = (typeof QUESTIONS)[number]["key"];

/** Key equipment older than this many years counts as old; the loans asked for fall due within this many days. */
export const OLD_YEARS = 10;
export const LOAN_DAYS = 90;

/** What was answered; a question nobody answered has no key, which is not the same as zero. */
export type Answers = Partial<Record<QuestionKey, number | boolean | string>>;

export const LEVELS = ["yellow", "red"] as const;
export type Level = (typeof LEVELS)[number];

/**
 * One number against two thresholds; at the threshold itself it already holds. Layoffs of twenty people have to be announced to
 * the labour administration (劳动合同法, art. 41); debts of buyers count from sixty days on (保障中小企业款项支付条例).
 */
type Threshold = { rule: string; question: QuestionKey; way: "from" | "downTo"; yellow: number; red: number };
export const THRESHOLDS = [
  { rule: "powerDrop", question: "powerChange", way: "downTo", yellow: -15, red: -30 },
  { rule: "powerCut", question: "powerCutHours", way: "from", yellow: 2, red: 8 },
  { rule: "energyCost", question: "energyShare", way: "from", yellow: 20, red: 35 },
  { rule: "openPosts", question: "openPosts", way: "from", yellow: 10, red: 50 },
  { rule: "layoffs", question: "plannedLayoffs", way: "from", yellow: 1, red: 20 },
  { rule: "wagesLate", question: "wagesLateDays", way: "from", yellow: 1, red: 30 },
  { rule: "arrears", question: "arrearsWan", way: "from", yellow: 50, red: 500 },
  { rule: "cash", question: "cashMonths", way: "downTo", yellow: 3, red: 1 },
  { rule: "orders", question: "ordersMonths", way: "downTo", yellow: 2, red: 1 },
  { rule: "capacity", question: "capacityUsed", way: "downTo", yellow: 60, red: 40 },
  { rule: "salesDrop", question: "salesChange", way: "downTo", yellow: -15, red: -30 },
  { rule: "stoppage", question: "stoppageDays", way: "from", yellow: 2, red: 5 },
] as const satisfies readonly Threshold[];

/** Loans that fall due this soon without an agreement are red; old equipment nobody plans to renew is red from so many pieces. */
export const LOANS_RED_DAYS = 30;
export const OLD_EQUIPMENT_RED = 5;

export const RULES = [...THRESHOLDS.map(({ rule }) => rule), "loansDue", "oldEquipment"] as const;
export type Rule = (typeof RULES)[number];

/** The part a rule belongs to. */
export function partOf(rule: Rule): Part {
  if (rule === "loansDue") return "funds";
  if (rule === "oldEquipment") return "equipment";
  const question = THRESHOLDS.find((threshold) => threshold.rule === rule)?.question;
  const part = QUESTIONS.find(({ key }) => key === question)?.part;
  if (!part) throw new Error(`a rule without a question: ${rule}`);
  return part;
}

/** The request type a warning leads to. One that the catalogue has retired is left out by the form. */
export const TYPE_OF_RULE: Record<Rule, string> = {
  powerDrop: "MKT-01",
  powerCut: "UTL-02",
  energyCost: "UTL-05",
  openPosts: "LAB-01",
  layoffs: "LAB-03",
  wagesLate: "LEG-02",
  loansDue: "FIN-02",
  arrears: "LEG-01",
  cash: "FIN-01",
  orders: "MKT-01",
  capacity: "MKT-01",
  salesDrop: "MKT-02",
  stoppage: "FIN-03",
  oldEquipment: "FIN-03",
};

export const SETTLEMENTS = ["case", "dismissed", "checkup", "merged"] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** The law of check-ups: who may do what. What is not written here is forbidden. */
export const LAW = {
  readCheckups: ["linked", "specialist", "contact", "triage", "manager", "system"],
  readWarnings: ["linked", "specialist", "triage", "manager", "system"],
  checkUp: ["specialist", "administrator", "manager", "system"],
  settleWarning: ["specialist", "manager", "system"],
} as const satisfies Record<string, readonly Relation[]>;
export type CheckupVerb = keyof typeof LAW;
export const CHECKUP_VERBS = Object.keys(LAW) as CheckupVerb[];

/** Nothing is written about a closed enterprise any more, but what was written can be read. */
const WRITES: readonly CheckupVerb[] = ["checkUp", "settleWarning"];

/** Why the actor may not do this, or null when it is allowed. Auditors read everything the park wrote. */
export function refusalOf(
  actor: Actor,
  verb: CheckupVerb,
  facts: EnterpriseFacts,
): "notAllowed" | "enterpriseClosed" | null {
  const relations = relationsOf(actor, facts);
  const reads = hasRole(actor, "auditor") && !WRITES.includes(verb);
  if (!reads && !LAW[verb].some((relation) => relations.has(relation))) return "notAllowed";
  return facts.closed && WRITES.includes(verb) ? "enterpriseClosed" : null;
}

/** Every verb the actor may do now, in whatever capacity. */
export function allowedVerbs(actor: Actor, facts: EnterpriseFacts): CheckupVerb[] {
  return CHECKUP_VERBS.filter((verb) => inAnyCapacity(actor, (capacity) => refusalOf(capacity, verb, facts) === null));
}

/** Who has a list of warnings and of enterprises that were not checked, each for those whose warnings they read. */
export function readsCheckupList(actor: Actor): boolean {
  return hasRole(actor, "specialist", "leader", "departmentReviewer", "triageOfficer", "manager", "auditor", "system");
}
