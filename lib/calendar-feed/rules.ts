import { addDays, type Day } from "@/lib/day";

/** One entry of a calendar: a moment, or whole days with both ends. `url` is an absolute address. */
export type FeedEvent = Readonly<{
  /** Stable for what the entry is about, so that a calendar moves the entry instead of adding another one. */
  uid: string;
  /** Never falls: a higher one replaces what a calendar knows. */
  sequence: number;
  changedAt: Date;
  summary: string;
  description: string;
  url: string;
  /** Not certain yet: the calendar of that year is not published. */
  tentative: boolean;
  when: { at: Date } | { firstOn: Day; lastOn: Day };
}>;

const PRODUCT = "-//Qifu//Calendar feed 1.0//ZH";
/** The park has had one offset without summer time since 1991; RFC 5545 wants a zone that is named to be described. */
const ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Shanghai",
  "BEGIN:STANDARD",
  "DTSTART:19910915T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/**
 * A calendar as text/calendar (RFC 5545): CRLF after every line, lines folded at 75 octets without breaking a character, moments in
 * the park's time. The same entries give the same text, byte for byte; nothing in it is the present moment.
 */
export function calendarText(name: string, events: readonly FeedEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${PRODUCT}`,
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "X-WR-TIMEZONE:Asia/Shanghai",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...ZONE,
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ uid, sequence, changedAt, summary, description, url, tentative, when }: FeedEvent): string[] {
  const span =
    "at" in when
      ? [`DTSTART;TZID=Asia/Shanghai:${parkTime(when.at)}`]
      : [`DTSTART;VALUE=DATE:${plainDay(when.firstOn)}`, `DTEND;VALUE=DATE:${plainDay(addDays(when.lastOn, 1))}`];
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    // Without a METHOD this says when the entry was last revised, not when it was fetched.
    `DTSTAMP:${worldTime(changedAt)}`,
    `LAST-MODIFIED:${worldTime(changedAt)}`,
    `SEQUENCE:${sequence}`,
    ...span,
    `SUMMARY:${escaped(summary)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `URL:${addressText(url)}`,
    `STATUS:${tentative ? "TENTATIVE" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** Text as a calendar gives it back: one kind of line end, and nothing that RFC 5545 does not let stand in a text. */
export function plainText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      .replace(/\p{Surrogate}/gu, "\uFFFD")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in it
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "")
  );
}

function escaped(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");
}

/** An address has no line ends and no spaces; whatever else is no ASCII is written as its octets. */
function addressText(url: string): string {
  return encodeURI(plainText(url).replace(/[\s\uFFFD]/g, "")).replace(/%25([0-9A-Fa-f]{2})/g, "%$1");
}

const MOST_OCTETS = 75;
const utf8 = new TextEncoder();

/** RFC 5545 3.1: no line is longer than 75 octets without its end; a line that goes on begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const sign of line) {
    const size = utf8.encode(sign).length;
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

/** 2026-11-26T10:00:00Z → 20261126T180000 in the park. */
function parkTime(at: Date): string {
  return compact(new Date(at.getTime() + 8 * 3_600_000));
}

function worldTime(at: Date): string {
  return `${compact(at)}Z`;
}

function compact(at: Date): string {
  return at.toISOString().slice(0, 19).replace(/[-:]/g, "");
}

function plainDay(day: Day): string {
  return day.replaceAll("-", "");
}
