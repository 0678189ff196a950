import { readFileSync } from "node:fs";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { WhatIfPanel } from "@/components/cases/what-if-panel";
import { UiTextsProvider } from "@/components/ui/ui-texts";
import type { WhatIf } from "@/lib/deadlines/what-if.policy";
import { WhatIfCard } from "./what-if-card";

const WHAT_IF: WhatIf = {
  on: "2026-12-31",
  problem: null,
  earliestOn: "2026-11-26",
  farthestOn: "2027-11-27",
  isLate: true,
  clocks: [{ id: "1", kind: "acceptance", dueAt: new Date("2027-01-04T10:00:00Z"), provisional: true }],
};
const DESK = "/desk/correction?case=QS2026-1123-008&clock=1#clock-1";

describe.each(["zh-CN", "en"])("in %s", (locale) => {
  const read = (area: string) => JSON.parse(readFileSync(`messages/${locale}/${area}.json`, "utf8"));
  const messages = { my: read("my"), desk: read("desk"), cases: read("cases") };

  function shown(part: ReactNode): string {
    return renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Shanghai" onError={raise}>
        <UiTextsProvider texts={read("ui")}>{part}</UiTextsProvider>
      </NextIntlClientProvider>,
    );
  }

  test("the enterprise reads in plain words by when what is promised, and that it may still move", () => {
    const card = shown(<WhatIfCard whatIf={WHAT_IF} href="/my/cases/QS2026-1123-008#what-if" />);
    expect(card).toContain(messages.my.case.promise.acceptance);
    expect(card).toContain(locale === "en" ? "January 4" : "1月4日");
    expect(card).toContain(messages.cases.lamp.provisional);
    expect(card).toContain(messages.my.whatIf.late);
    expect(card).toContain('action="/my/cases/QS2026-1123-008#what-if"');
  });

  test("staff come back to the same case, the same clock and the same place", () => {
    const panel = shown(<WhatIfPanel whatIf={WHAT_IF} href={DESK} />);
    expect(panel).toContain("2027-01-04 18:00");
    expect(panel).toContain('action="/desk/correction#clock-1"');
    expect(panel).toContain('name="case" value="QS2026-1123-008"');
    expect(panel).toContain('name="clock" value="1"');
  });

  test.each(["notADay", "past", "tooFar"] as const)(
    "a day that cannot be supposed (%s) says so at its field",
    (problem) => {
      const wrong = { ...WHAT_IF, problem, clocks: [], isLate: false };
      expect(shown(<WhatIfCard whatIf={wrong} href="/my/cases/1" />)).toContain(messages.my.whatIf[problem]);
      expect(shown(<WhatIfPanel whatIf={wrong} href={DESK} />)).toContain(messages.desk.whatIf[problem]);
    },
  );
});

function raise(problem: Error): never {
  throw problem;
}
