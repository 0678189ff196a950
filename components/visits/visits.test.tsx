import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import cases from "@/messages/zh-CN/cases.json";
import ui from "@/messages/zh-CN/ui.json";
import visits from "@/messages/zh-CN/visits.json";
import { OpenPromises, RhythmCard } from "./enterprise-visits";
import { PromiseTable } from "./promise-table";
import { RecordTable } from "./record-table";
import { RequestTable } from "./request-table";
import { ScheduleTable } from "./schedule-table";
import { StandingCard } from "./standing-card";
import { VisitFigures } from "./visit-figures";
import { VisitSheet } from "./visit-sheet";

/** A sentence that is missing throws. */
function drawn(children: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="zh-CN"
      timeZone="Asia/Shanghai"
      messages={{ visits, ui, cases }}
      onError={(error) => {
        throw error;
      }}
    >
      {children}
    </NextIntlClientProvider>,
  );
}

const at = new Date("2026-11-20T02:00:00Z");
const made = { id: "one", visitedOn: "2026-10-12", authorName: "何小满" };
const enterprise = { id: "e", name: "渝诚玻纤" };
const duty = { every: "quarter" as const, from: "2026-07-01", to: "2026-09-30", dueOn: "2026-09-30", who: null };
const line = { id: "l", kind: "need", text: "招不到焊工", case: { number: "QS2026-1012-001", state: "submitted" } };
const word = { answer: "underWay", note: "已对接", visit: made };
const promise = { id: "p", text: "联系供电公司", dueOn: "2026-10-30", settledAs: null, settledOn: null };

test("a visit shows what was seen, each request with its case, photos, promises and what became of them, and its versions", () => {
  const said = { met: "王经理", together: "", seen: "两条线满负荷", contactName: "", contactPhone: "" };
  const versions = [
    { version: 1, byName: "何小满", at, fields: [] },
    { version: 2, byName: "何小满", at, fields: ["seen", "photoIds"] },
  ];
  const visit = {
    ...said,
    ...{ latitude: 29.53, longitude: 108.77, accuracyMetres: 12.4 },
    lines: [line],
    promises: [{ ...promise, answers: [word] }],
    answers: [{ promiseId: "q", answer: "kept", note: "已办妥", promise: { text: "送政策上门", visit: made } }],
    photos: [{ id: "photo", uploadedAt: at }],
    versions,
  };
  const page = drawn(<VisitSheet visit={visit} today="2026-11-20" />);
  for (const text of ["两条线满负荷", "29.53000", "需求", "/desk/cases/QS2026-1012-001", "/api/visits/photos/photo"])
    expect(page).toContain(text);
  for (const text of ["正在办", "逾期", "已兑现", "改动：现场情况、照片"]) expect(page).toContain(text);
});

describe("the lists of the desk", () => {
  test.each(["due", "missed", "visited", "unvisited"] as const)("%s, with rows and without", (show) => {
    const row = { key: "k", ...enterprise, park: "正阳", lastVisitedOn: null };
    const states = (["due", "missed", "done"] as const).map((state) => ({
      ...row,
      key: state,
      duty: { ...duty, state },
    }));
    expect(drawn(<ScheduleTable rows={states} show={show} />)).toContain("/desk/enterprises/e/visits");
    expect(drawn(<ScheduleTable rows={[]} show={show} />)).toContain(visits.empty[show]);
  });

  test.each(["open", "overdue", "settled"] as const)("promises: %s, with rows and without", (show) => {
    const row = { ...promise, visit: { ...made, enterprise }, answers: [word] };
    const rows = [row, { ...row, id: "r", dueOn: null, answers: [] }];
    expect(drawn(<PromiseTable rows={rows} show={show} today="2026-11-20" />)).toContain("/desk/visits/one");
    expect(drawn(<PromiseTable rows={[]} show={show} today="2026-11-20" />)).toContain(visits.promise.empty[show]);
  });

  test("visits and requests, with rows and without", () => {
    const request = { ...line, visit: { ...made, enterprise }, carried: true };
    const record = { ...made, met: "王经理", photoIds: [], enterprise, _count: { lines: 2, promises: 1 } };
    expect(drawn(<RecordTable rows={[record]} />)).toContain("渝诚玻纤");
    expect(drawn(<RecordTable rows={[record]} ofOne />)).not.toContain("渝诚玻纤");
    expect(drawn(<RecordTable rows={[]} />)).toContain(visits.empty.records);
    expect(drawn(<RecordTable rows={[]} asked="焊工" />)).toContain("没有提到“焊工”的走访");
    expect(drawn(<RequestTable rows={[request]} />)).toContain("QS2026-1012-001");
    expect(drawn(<RequestTable rows={[request]} />)).toContain("/field#/enterprise/e");
    expect(drawn(<RequestTable rows={[{ ...request, carried: false }]} />)).not.toContain("/field");
    expect(drawn(<RequestTable rows={[]} />)).toContain(visits.empty.requests);
  });
});

test("each figure leads to its list, and says of how many", () => {
  const counts = {
    toVisit: 8,
    visited: 6,
    due: 2,
    missed: 1,
    done: 4,
    requests: 1000,
    openPromises: 3,
    overduePromises: 0,
  };
  const days = { from: "2026-10-01", to: "2026-12-31", since: "2025-10-01" };
  const page = drawn(
    <VisitFigures
      figures={counts}
      days={days}
      listHref={(show) => `/l/${show}`}
      promisesHref={(show) => `/p/${show}`}
    />,
  );
  expect(page).toContain("8 家（75%）");
  expect(page).toContain("999+");
  for (const href of [
    "/l/visited",
    "/l/unvisited",
    "/l/due",
    "/l/missed",
    "/l/done",
    "/l/requests",
    "/p/open",
    "/p/overdue",
  ])
    expect(page).toContain(`href="${href}"`);
});

test("an enterprise's page tells how often, when last and when next, and what is still promised", () => {
  const duties = [{ ...duty, state: "missed" as const }];
  const schedule = { nextDueOn: "2026-12-31", lastVisitedOn: "2026-10-12", duties };
  const set = { by: "李主任", fromOn: "2026-10-01" };
  expect(drawn(<RhythmCard rhythm="week" set={set} schedule={schedule} />)).toContain(
    "每周一次（李主任 设置，自 2026-10-01 起）",
  );
  expect(drawn(<RhythmCard rhythm="quarter" set={null} schedule={null} />)).toContain(visits.standing.noNext);
  expect(drawn(<OpenPromises promises={[{ ...promise, visit: made }]} today="2026-11-20" />)).toContain("逾期");
  const standing = { lastVisitedOn: null, nextDueOn: "2026-12-31", missed: 2 };
  expect(drawn(<StandingCard enterpriseId="e" standing={standing} />)).toContain("下次最迟 2026-12-31");
});
