import { type Day, daysBetween } from "@/lib/day";
import {
  type Answers,
  type Level,
  LOANS_RED_DAYS,
  OLD_EQUIPMENT_RED,
  QUESTIONS,
  type QuestionKey,
  RULES,
  type Rule,
  THRESHOLDS,
} from "./policy";

export type Particulars = Record<string, number | string>;
/** What a rule says of answers: it warns, it has nothing to say, or what it needs was not answered. */
export type Finding =
  | { state: "warns"; rule: Rule; level: Level; particulars: Particulars }
  | { state: "clear"; rule: Rule }
  | { state: "unknown"; rule: Rule };

/** What every rule of the table says of answers given on a day. */
export function findingsOf(answers: Answers, on: Day): Finding[] {
  return RULES.map((rule) => findingOf(rule, answers, on));
}

function findingOf(rule: Rule, answers: Answers, on: Day): Finding {
  if (rule === "loansDue") return loansDue(answers, on);
  if (rule === "oldEquipment") return oldEquipment(answers);
  const threshold = THRESHOLDS.find((one) => one.rule === rule);
  const value = threshold && answers[threshold.question];
  if (!threshold || typeof value !== "number") return { state: "unknown", rule };
  const holds = (limit: number) => (threshold.way === "from" ? value >= limit : value <= limit);
  const level = holds(threshold.red) ? "red" : holds(threshold.yellow) ? "yellow" : null;
  // "18 % less" is said with 18, whichever way the question counts.
  return level ? { state: "warns", rule, level, particulars: { value: Math.abs(value) } } : { state: "clear", rule };
}

/** Loans that fall due and whose renewal is not agreed. An answer "no" without an amount or a day does not make a warning. */
function loansDue({ loansDueWan, loansDueOn, renewalAgreed }: Answers, on: Day): Finding {
  const rule = "loansDue";
  if (loansDueWan === 0 || renewalAgreed === true) return { state: "clear", rule };
  if (typeof loansDueWan !== "number" || typeof loansDueOn !== "string" || renewalAgreed !== false)
    return { state: "unknown", rule };
  const days = Math.max(0, daysBetween(on, loansDueOn));
  const level = days <= LOANS_RED_DAYS ? "red" : "yellow";
  return { state: "warns", rule, level, particulars: { wan: loansDueWan, days, on: loansDueOn } };
}

function oldEquipment({ oldEquipment: count, renewalPlanned }: Answers): Finding {
  const rule = "oldEquipment";
  if (count === 0 || renewalPlanned === true) return { state: "clear", rule };
  if (typeof count !== "number" || renewalPlanned !== false) return { state: "unknown", rule };
  return { state: "warns", rule, level: count >= OLD_EQUIPMENT_RED ? "red" : "yellow", particulars: { count } };
}

export type OpenWarning = { id: string; rule: string; level: string };
export type WarningChanges = {
  raise: Extract<Finding, { state: "warns" }>[];
  keep: { id: string; finding: Extract<Finding, { state: "warns" }>; rose: boolean }[];
  settle: OpenWarning[];
};

/**
 * What a new check does to the warnings that stand: new ones are raised, those found again stay with their newest particulars, and
 * only those whose question was answered and has become harmless are settled. A question nobody asked settles nothing.
 */
export function warningChanges(open: readonly OpenWarning[], findings: readonly Finding[]): WarningChanges {
  const standing = new Map(open.map((warning) => [warning.rule, warning]));
  const changes: WarningChanges = { raise: [], keep: [], settle: [] };
  for (const finding of findings) {
    const warning = standing.get(finding.rule);
    if (finding.state === "warns" && !warning) changes.raise.push(finding);
    if (finding.state === "warns" && warning)
      changes.keep.push({ id: warning.id, finding, rose: warning.level === "yellow" && finding.level === "red" });
    if (finding.state === "clear" && warning) changes.settle.push(warning);
  }
  return changes;
}

export type ComparedAnswer = { key: QuestionKey; now: Answers[QuestionKey]; before: Answers[QuestionKey] };

/** Every question with the answer of this check and of the one before; both are undefined where nobody answered. */
export function compared(now: Answers, before: Answers | null): ComparedAnswer[] {
  return QUESTIONS.map(({ key }) => ({ key, now: now[key], before: before?.[key] }));
}

/** How many questions were answered. */
export function answeredCount(answers: Answers): number {
  return QUESTIONS.filter(({ key }) => answers[key] !== undefined).length;
}

/** The first day of the half-year a day lies in. */
export function halfYearOf(day: Day): Day {
  return `${day.slice(0, 4)}-${day.slice(5, 7) < "07" ? "01" : "07"}-01`;
}
