import { readFileSync } from "node:fs";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { FormContext } from "@/components/ui/form-context";
import { UiTextsProvider } from "@/components/ui/ui-texts";
import { changedDays, partOf, withYear, workdaysOf } from "@/lib/calendar/changes.policy";
import { lookedAt, missingFestivals, readNotice } from "@/lib/calendar/notice.policy";
import { officialCalendar } from "@/lib/calendar/policy";
import { NoticePreview, type ShownPreview } from "./notice-preview";

const YEAR = 2027;
const NOTICE = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日至11日放假调休，共7天。2月14日（周日）、1月31日（周日）上班。`;
const WRONG = `一、元旦：1月1日（周一）至3日放假，共4天。
2027-02-30 休 春节
2027-01-01 休 元旦
2027-05-10 班 劳动节
2028-05-01 休 劳动节
三、清明节：4月5日至3日放假。
2027-06-01 休 端午节
2027-06-03 休 端午节
？？ 6月3日放假`;

function previewOf(notice: string): ShownPreview {
  const { days, problems } = readNotice(notice, YEAR);
  const after = withYear(officialCalendar, YEAR, "official", [], days);
  return {
    problems,
    previewed: lookedAt({ year: YEAR, status: "official", notice }),
    calendar: partOf(after, YEAR),
    changes: changedDays(officialCalendar, after),
    workdays: { before: workdaysOf(officialCalendar, YEAR), after: workdaysOf(after, YEAR) },
    missing: missingFestivals(days),
    cases: 1000,
    changedSince: false,
  };
}

describe.each(["zh-CN", "en"])("in %s", (locale) => {
  const read = (area: string) => JSON.parse(readFileSync(`messages/${locale}/${area}.json`, "utf8"));
  const messages = { calendar: read("calendar"), "refusals-calendar": read("refusals-calendar") };

  function shown(preview: ShownPreview): string {
    return renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Shanghai" onError={raise}>
        <UiTextsProvider texts={read("ui")}>
          <FormContext value={{ formId: "form", fieldErrors: {}, values: {}, preview }}>
            <NoticePreview year={YEAR} />
          </FormContext>
        </UiTextsProvider>
      </NextIntlClientProvider>,
    );
  }

  test("a notice that was read shows its days and may be published", () => {
    const page = shown(previewOf(NOTICE));
    expect(page.includes(messages.calendar.publishButton)).toBe(true);
    expect(page.includes("2027-02-14")).toBe(true);
    expect(page.includes("999+")).toBe(true);
    expect(page.includes("257")).toBe(true);
  });

  test("one that was not shows every wrong line in words, and no button", () => {
    const page = shown(previewOf(WRONG));
    expect(page.includes(messages.calendar.publishButton)).toBe(false);
    expect(page.match(/<li/g)).toHaveLength(previewOf(WRONG).problems.length);
    expect(page.includes("2027-02-30")).toBe(true);
    expect(page).not.toMatch(/refusals-calendar|\{/);
  });

  test("what was changed after it was looked at is said", () => {
    expect(shown({ ...previewOf(NOTICE), changedSince: true })).toContain(messages.calendar.stale);
  });
});

function raise(problem: Error): never {
  throw problem;
}
