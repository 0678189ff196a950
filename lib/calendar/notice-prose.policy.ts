import { daysOfSpans, type NoticeProblem, problem, type ReadDay } from "@/lib/calendar/notice-checks.policy";
import { type DateContext, readSpans } from "@/lib/calendar/notice-dates.policy";
import { addDays, type Day, weekdayOf } from "@/lib/day";

/** A holiday's paragraph, "二、春节:…", as lines without spaces; it may be broken over several. */
export type Paragraph = { name: string; number: number | null; lines: { line: number; text: string }[] };

const HEADING = /^(?:\(?([一二三四五六七八九十]+|\d{1,2})(?:\)|[、.]|\)[、.]))?([^:,。;\d()]{1,20}):(.*)$/u;
const DIGITS = "一二三四五六七八九十";
const OFF = /^(?:放假|休假|休息|调休)/u;
const WORK = /^(?:正常|照常|均)?(?:上班|补班)/u;

/** The beginning of a holiday's paragraph, or null. What is not numbered must at least be called a festival. */
export function headingOf(text: string, line: number): Paragraph | null {
  const [, number, name = "", rest = ""] = HEADING.exec(text) ?? [];
  if (!name || (!number && !/(?:节|元旦|假期)$/u.test(name))) return null;
  return { name, number: number ? numberOf(number) : null, lines: [{ line, text: rest }] };
}

/** Whether a line goes on with the paragraph: one broken in the middle of a sentence, or another sentence about days. */
export function continues({ lines }: Paragraph, text: string): boolean {
  const last = lines.at(-1)?.text ?? "";
  if (!/(?:[。;]|天|放假|调休|上班|连休)$/u.test(last)) return true;
  return /^\d[\d年]*月.*(?:放假|上班)/u.test(text);
}

/** The days a paragraph names, and what is wrong with it. Advice ("鼓励…") names no days off. */
export function readParagraph(paragraph: Paragraph, year: number): { days: ReadDay[]; problems: NoticeProblem[] } {
  const context = { year, newYear: paragraph.name.includes("元旦") };
  const read = sentencesOf(paragraph)
    .filter(({ text }) => !text.includes("鼓励"))
    .map((sentence) => readSentence(sentence, paragraph.name, context));
  const days = read.flatMap((sentence) => sentence.days);
  const problems = read.flatMap((sentence) => sentence.problems);
  const [first = { line: 0 }] = paragraph.lines;
  if (days.length > 0 || problems.length > 0) return { days, problems };
  return {
    days,
    problems: [problem("noticeShape", first.line, paragraph.lines.map(({ text }) => text).join("") || paragraph.name)],
  };
}

type Sentence = { line: number; text: string };

/** Sentences with the line each begins on. */
function sentencesOf({ lines }: Paragraph): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | null = null;
  for (const { line, text } of lines) {
    for (const part of text.split(/(?<=[。;])/u)) {
      open = open ? { line: open.line, text: open.text + part } : { line, text: part };
      if (/[。;]$/u.test(part)) {
        sentences.push(open);
        open = null;
      }
    }
  }
  return open ? [...sentences, open] : sentences;
}

function readSentence({ line, text }: Sentence, heading: string, context: DateContext) {
  const days: ReadDay[] = [];
  const problems: NoticeProblem[] = [];
  for (const clause of clausesOf(text)) {
    const { spans, rest } = readSpans(clause.replace(/^(?:自|从)/u, ""), context);
    const isWorkday = WORK.test(rest);
    if (spans.length === 0) {
      // "共3天" and "与周末连休" say nothing new; a clause with a date that was not understood must not be passed over.
      if (/\d[日号]/u.test(clause)) problems.push(problem("noticeShape", line, clause));
    } else if (isWorkday || OFF.test(rest)) {
      const written = daysOfSpans(spans, line);
      problems.push(...written.problems);
      days.push(...written.days.map((on) => ({ on, isWorkday, name: nameOn(heading, on), line })));
    } else problems.push(problem("noticeShape", line, clause));
  }
  const off = days.filter((day) => !day.isWorkday).map(({ on }) => on);
  return { days, problems: [...problems, ...(off.length > 0 ? wrongCount(text, off, line) : [])] };
}

/** The parts of a sentence between commas; commas in brackets do not count. */
function clausesOf(text: string): string[] {
  return text
    .replace(/[。;]$/u, "")
    .split(/,(?![^()]*\))/u)
    .filter(Boolean);
}

/** "共3天" must be the days named, or these with the weekend they touch when the notice says they go together. */
function wrongCount(text: string, off: readonly Day[], line: number): NoticeProblem[] {
  const said = /(?:共|放假|调休)(?:计)?(\d+|[一二三四五六七八九十]+)天/u.exec(text)?.[1];
  if (!said) return [];
  const possible = [off.length, ...(text.includes("连休") ? [withWeekend(off)] : [])];
  return possible.includes(numberOf(said))
    ? []
    : [problem("noticeCount", line, text, { said: numberOf(said), counted: off.length })];
}

function withWeekend(off: readonly Day[]): number {
  const [first = "", last = first] = [off[0], off.at(-1)];
  let count = off.length;
  for (let on = addDays(first, -1); weekdayOf(on) > 5; on = addDays(on, -1)) count += 1;
  for (let on = addDays(last, 1); weekdayOf(on) > 5; on = addDays(on, 1)) count += 1;
  return count;
}

function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens, ones = ""] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? Math.max(1, DIGITS.indexOf(tens || "一") + 1) * 10 : 0;
  return ten + (ones ? DIGITS.indexOf(ones) + 1 : 0);
}

const lunar = new Intl.DateTimeFormat("en-US-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });

/** Mid-Autumn sometimes falls into the National Day week: its own day bears its name, all others the week's. */
function nameOn(heading: string, on: Day): string {
  const names = heading.split(/[、和]/u);
  const autumn = names.find((name) => name.includes("中秋"));
  const other = names.find((name) => !name.includes("中秋"));
  if (!autumn || !other) return heading;
  const parts = Object.fromEntries(
    lunar.formatToParts(new Date(`${on}T00:00:00Z`)).map(({ type, value }) => [type, value]),
  );
  return parts.month === "8" && parts.day === "15" ? autumn : other;
}
