import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { calendarText, type FeedEvent, plainText } from "./rules";

const entry: FeedEvent = {
  uid: "clock-1@qifu",
  sequence: 7,
  changedAt: new Date("2026-11-20T02:03:04Z"),
  summary: "QS2026-1120-003 答复到期",
  description: "",
  url: "https://park.example/desk/cases/QS2026-1120-003",
  tentative: false,
  when: { at: new Date("2026-11-26T10:00:00Z") },
};

/** What a calendar makes of it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  return { calendar, events };
}

const text = (more: Partial<FeedEvent>, name = "企服") => calendarText(name, [{ ...entry, ...more }]);
const first = (more: Partial<FeedEvent>) => {
  const [event] = read(text(more)).events;
  if (!event) throw new Error("no entry");
  return event;
};

test("a deadline is an entry at its moment in the park, with what it is about and where it leads", () => {
  const { calendar, events } = read(text({}));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("企服");
  const [event] = events;
  expect(event?.uid).toBe("clock-1@qifu");
  expect(event?.sequence).toBe(7);
  expect(event?.summary).toBe("QS2026-1120-003 答复到期");
  expect(event?.startDate.toString()).toBe("2026-11-26T18:00:00");
  expect(event?.startDate.zone.tzid).toBe("Asia/Shanghai");
  expect(event?.startDate.toJSDate()).toEqual(new Date("2026-11-26T10:00:00Z"));
  const value = (name: string) => String(event?.component.getFirstPropertyValue(name));
  expect(value("url")).toBe(entry.url);
  expect(value("status")).toBe("CONFIRMED");
  expect(value("dtstamp")).toBe("2026-11-20T02:03:04Z");
  expect(value("last-modified")).toBe("2026-11-20T02:03:04Z");
});

test("a date that is not certain is tentative, and whole days end with the last of them", () => {
  const value = (event: ICAL.Event, name: string) => event.component.getFirstPropertyValue(name);
  expect(value(first({ tentative: true }), "status")).toBe("TENTATIVE");
  const days = first({ when: { firstOn: "2026-12-30", lastOn: "2026-12-31" } });
  expect(days.startDate.isDate).toBe(true);
  expect([days.startDate.toString(), days.endDate.toString()]).toEqual(["2026-12-30", "2027-01-01"]);
});

test("without an entry it is still a calendar", () => {
  const { calendar, events } = read(calendarText("企服", []));
  expect(events).toEqual([]);
  expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
});

describe("lines", () => {
  const lines = (written: string) => written.split("\r\n").slice(0, -1);
  const octets = (line: string) => new TextEncoder().encode(line).length;

  test("end with CRLF and are folded at 75 octets, between characters", () => {
    const summary = `QS2026-1120-003 ${"答复到期，请按时办理；".repeat(30)}`;
    const written = text({ summary });
    expect(written.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines(written).map(octets))).toBe(75);
    expect(written).not.toContain("\uFFFD");
    expect(first({ summary }).summary).toBe(summary);
  });

  test("of exactly 75 octets are not folded, of 76 they are", () => {
    const summaryOf = (length: number) => "a".repeat(length - "SUMMARY:".length);
    expect(lines(text({ summary: summaryOf(75) }))).toContain(`SUMMARY:${summaryOf(75)}`);
    expect(lines(text({ summary: summaryOf(76) }))).toContain(" a");
  });
});

test.each([
  ["a comma, a semicolon and a backslash", "一,二;三\\四"],
  ["what looks like an escape already", "C:\\new\\;\\,"],
  ["line ends of every kind", "一\n二\r\n三\r四"],
  ["words that would end the calendar", "END:VEVENT\nEND:VCALENDAR\nBEGIN:VEVENT"],
  ["quotes and colons", 'ATTENDEE;CN="某人":mailto:a@b.example'],
  ["characters beyond the basic plane", "𠮷野家🏭".repeat(20)],
])("%s come out of a calendar as they went in", (_, summary) => {
  const event = first({ summary, description: summary });
  expect(event.summary).toBe(plainText(summary));
  expect(event.description).toBe(plainText(summary));
});

/** Anything people can type, and a good deal they cannot. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 120 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
  fc
    .array(fc.constantFrom("，", "到", "期", "\\", ";", ",", "\n", "\r", ":", " ", "\t", "🏭"), {
      minLength: 1,
      maxLength: 90,
    })
    .map((signs) => signs.join("")),
);

test("whatever text goes in comes out, and every line keeps to 75 octets", () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), fc.boolean(), (summary, description, sequence, tentative) => {
      fc.pre(plainText(summary) !== "" && plainText(description) !== "");
      const written = text({ summary, description, sequence, tentative });
      for (const line of written.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const [event, ...others] = read(written).events;
      expect(others).toEqual([]);
      expect(event?.summary).toBe(plainText(summary));
      expect(event?.description).toBe(plainText(description));
      expect(event?.sequence).toBe(sequence);
    }),
    { numRuns: 500 },
  );
});

test("every moment and every span of days comes out as it went in, whatever zone the reader's machine is in", () => {
  const seconds = fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2099, 0) / 1000 });
  const days = fc.integer({ min: 0, max: 30_000 });
  fc.assert(
    fc.property(seconds, days, fc.nat({ max: 400 }), (second, day, length) => {
      const at = new Date(second * 1000);
      const firstOn = addDays("2000-01-01", day);
      const lastOn = addDays(firstOn, length);
      expect(first({ when: { at } }).startDate.toJSDate()).toEqual(at);
      const span = first({ when: { firstOn, lastOn } });
      expect([span.startDate.toString(), span.endDate.toString()]).toEqual([firstOn, addDays(lastOn, 1)]);
    }),
  );
});

test("the same entries give the same text, so that nothing is sent twice for nothing", () => {
  expect(text({})).toBe(text({}));
  expect(text({ sequence: 8 })).not.toBe(text({}));
});
