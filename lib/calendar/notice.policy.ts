import {
  type ExceptionDay,
  type NoticeProblem,
  problem,
  problemsAmong,
  type ReadDay,
} from "@/lib/calendar/notice-checks.policy";
import { continues, headingOf, type Paragraph, readParagraph } from "@/lib/calendar/notice-prose.policy";
import { readRow } from "@/lib/calendar/notice-table.policy";

/** What a notice says: its days in the order of its lines, and everything that is wrong with it. */
export type Reading = { days: ReadDay[]; problems: NoticeProblem[] };

const LONGEST_NAME = 20;
const FESTIVALS = ["元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"];

/**
 * Reads the holidays of a year from what an administrator pastes: the State Council's notice as it is printed, a table
 * (date, 休 or 班, name), or one day a line. Everything may stand together; salutation and signature are passed over.
 * Problems name their line, counted from 1. Source: the notices named in official-years.json.
 */
export function readNotice(text: string, year: number): Reading {
  const { rows, paragraphs, loose } = sorted(text, year);
  const prose = paragraphs.map((paragraph) => readParagraph(paragraph, year));
  const days = [...rows, ...prose].flatMap((part) => part.days).toSorted((one, other) => one.line - other.line);
  const problems = [
    ...[...rows, ...prose].flatMap((part) => part.problems),
    ...loose.flatMap((line) => problemsOfLoose(line, year, paragraphs.length > 0)),
    ...missingNumbers(paragraphs),
    ...problemsAmong(days, year),
  ];
  if (days.length === 0 && problems.length === 0) problems.push(problem("noticeEmpty", 1, ""));
  return { days, problems: problems.toSorted((one, other) => one.line - other.line) };
}

/** The form with one day a line, for filling the field with what is published. */
export function writeNotice(days: readonly ExceptionDay[]): string {
  return days.map(({ on, isWorkday, name }) => `${on} ${isWorkday ? "班" : "休"} ${name}`).join("\n");
}

/**
 * What a draft comes to, in a form that can be compared: only what was looked at is published. Another way of writing the same
 * days comes to the same.
 */
export function lookedAt({ year, status, notice }: { year: number; status: string; notice: string }): string {
  const days = readNotice(notice, year).days.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return [year, status, writeNotice(days)].join("\n");
}

/** Which of the seven national festivals no day is named after; none when the names are in another language. */
export function missingFestivals(days: readonly ExceptionDay[]): string[] {
  const missing = FESTIVALS.filter((festival) => !days.some(({ name }) => name.includes(festival)));
  return missing.length === FESTIVALS.length ? [] : missing;
}

type Line = { line: number; text: string };

/** Tells rows of a table, paragraphs of prose and all other lines apart. */
function sorted(text: string, year: number) {
  const rows: Reading[] = [];
  const paragraphs: Paragraph[] = [];
  const loose: Line[] = [];
  for (const [index, raw] of text.normalize("NFKC").split(/\r?\n/u).entries()) {
    const line = index + 1;
    // Word processors put spaces between digits and 月; prose is read without them.
    const compact = raw.replaceAll(/\s/gu, "");
    if (compact === "") continue;
    const open = paragraphs.at(-1);
    const heading = headingOf(compact, line);
    const row = heading ? null : readRow(raw.trim(), line, year, LONGEST_NAME);
    if (heading) paragraphs.push(heading);
    else if (row && !row.problems.some(({ code }) => code === "noticeShape")) rows.push(row);
    else if (open && continues(open, compact)) open.lines.push({ line, text: compact });
    else if (row) rows.push(row);
    else loose.push({ line, text: raw.trim() });
  }
  return { rows, paragraphs, loose };
}

/** Around the paragraphs of a notice stand title, salutation and signature; a line about days off is none of these. */
function problemsOfLoose({ line, text }: Line, year: number, isProse: boolean): NoticeProblem[] {
  if (/\d\s*[日号].*(?:放假|上班)/u.test(text)) return [problem("noticeShape", line, text)];
  const titled = /(\d{4})年.*(?:放假|节假日)/u.exec(text.replaceAll(/\s/gu, ""))?.[1];
  if (titled && Number(titled) !== year) {
    return [problem("noticeOtherYear", line, text, { said: titled, year: String(year) })];
  }
  const isHead = /日期|date/iu.test(text) && !/\d/u.test(text);
  return isProse || titled || isHead ? [] : [problem("noticeShape", line, text)];
}

/** "一、… 三、…": a paragraph was left out when the notice was copied. */
function missingNumbers(paragraphs: readonly Paragraph[]): NoticeProblem[] {
  const numbered = paragraphs.filter(({ number }) => number !== null);
  return numbered
    .flatMap(({ number, name, lines }, index) =>
      number === index + 1 ? [] : [problem("noticeParagraph", lines[0]?.line ?? 1, name, { expected: index + 1 })],
    )
    .slice(0, 1);
}
