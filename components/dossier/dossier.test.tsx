import { readdirSync, readFileSync } from "node:fs";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AnswersCard } from "@/components/checkups/answers-card";
import { CheckupForm } from "@/components/checkups/checkup-form";
import { CheckupTable } from "@/components/checkups/checkup-table";
import { WarningsCard } from "@/components/checkups/warnings-card";
import { HealthLine } from "@/components/dossier/health-line";
import { MergePlan } from "@/components/dossier/merge-plan";
import { OpenWarnings } from "@/components/dossier/open-warnings";
import { OwnProposal } from "@/components/dossier/own-proposal";
import { ProposalTable } from "@/components/dossier/proposal-table";
import { ReviewCard } from "@/components/dossier/review-card";
import { Timeline, type TimelineLine } from "@/components/dossier/timeline";
import { TimelineFilter } from "@/components/dossier/timeline-filter";
import { FactsCard } from "@/components/enterprises/facts-card";
import { UiTextsProvider } from "@/components/ui/ui-texts";
import { QUESTIONS, SETTLEMENTS } from "@/lib/checkups/policy";
import { compared } from "@/lib/checkups/rules";
import { enterpriseEvent } from "@/lib/enterprises/event";

const AT = new Date("2026-11-03T02:00:00Z");
const action = async () => ({});
const change = { field: "employees" as const, from: "80", to: "1200" };
const proposal = { id: "p", proposedByName: "冉小溪", proposedAt: AT, changes: [change], refused: [], outcome: null };
const closing = { closedByName: null, closedAt: null };
const WARNING = {
  id: "w",
  rule: "loansDue" as const,
  level: "red" as const,
  particulars: { wan: 500, days: 24, on: "2026-11-27" },
  typeCode: "FIN-02",
  raisedAt: AT,
  settlement: null,
  settledByName: null,
  settledAt: null,
  reason: "",
  caseNumber: null,
};
const line = (more: Partial<TimelineLine>): TimelineLine => ({
  id: "1",
  at: AT,
  actorName: "李敏",
  onBehalfOfName: null,
  group: "people",
  kind: "linkEnded",
  case: null,
  enterprise: null,
  ...more,
});

describe.each(["zh-CN", "en"])("in %s", (locale) => {
  const read = (area: string) => JSON.parse(readFileSync(`messages/${locale}/${area}.json`, "utf8"));
  const areas = readdirSync(`messages/${locale}`).map((name) => name.replace(".json", ""));
  const messages = Object.fromEntries(areas.map((area) => [area, read(area)]));

  function shown(part: ReactNode): string {
    return renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Shanghai" onError={raise}>
        <UiTextsProvider texts={messages.ui}>{part}</UiTextsProvider>
      </NextIntlClientProvider>,
    );
  }

  test("a fact stands with its source and its day, and what was said before", () => {
    const none = {
      creditCodeReason: null,
      shortName: null,
      industryName: null,
      chain: null,
      building: null,
      address: null,
    };
    const numbers = {
      employees: 95,
      revenueWan: null,
      assetsWan: null,
      foundedOn: null,
      industryCode: null,
      size: null,
    };
    const said = { field: "employees", value: "95", source: "走访核实", on: "2026-11-03", byName: "李敏", at: AT };
    const earlier = [{ ...said, value: "80", source: null, on: null, at: new Date(0) }];
    const facts = {
      ...none,
      ...numbers,
      creditCode: "91500114YYYY00010A",
      park: "正阳",
      said: { employees: { ...said, earlier } },
    };
    const card = shown(<FactsCard enterprise={facts} />);
    expect(card).toContain("走访核实");
    expect(card).toContain("2026-11-03");
    expect(card).toContain(messages.enterprises.unsaid);
  });

  test("a review asks for a ruling on each field and says what the register says by now", () => {
    const enterprise = { id: "e", version: 3, address: null, employees: 90, revenueWan: null, assetsWan: null };
    const card = shown(<ReviewCard enterprise={enterprise} proposal={proposal} review={action} />);
    expect(card).toContain('name="ruling.employees"');
    expect(card).toContain('name="reason.employees"');
    expect(card).toContain('name="version" value="3"');
    expect(card).toContain("1,200");
    expect(card).toContain("90");
  });

  test("the enterprise reads what became of its proposal, and goes on from what waits", () => {
    const facts = { version: 1, address: "甲路", employees: 80, revenueWan: null, assetsWan: null };
    const actions = { propose: action, withdraw: action };
    const waiting = shown(<OwnProposal facts={facts} waiting={proposal} closed={null} actions={actions} />);
    expect(waiting).toContain(messages.dossier.proposal.waitingText);
    expect(waiting).toContain('name="waitingId" value="p"');
    expect(waiting).toContain('value="1200"');
    const refused = {
      ...proposal,
      outcome: "refused" as const,
      refused: [{ field: "employees" as const, reason: "不实" }],
    };
    const told = shown(<OwnProposal facts={facts} waiting={null} closed={refused} actions={null} />);
    expect(told).toContain("不实");
    expect(told).not.toContain("<form");
  });

  test.each(["waiting", "closed"] as const)("the list of proposals, %s and empty", (state) => {
    const row = { ...proposal, ...closing, enterprise: { id: "e", name: "渝诚玻纤" } };
    expect(shown(<ProposalTable rows={[row]} state={state} />)).toContain("/desk/enterprises/e#proposal");
    expect(shown(<ProposalTable rows={[]} state={state} />)).toMatch(/<svg/);
  });

  test("the timeline speaks of requests and of the enterprise, each in words of its own", () => {
    const number = "QS2026-1103-001";
    const settled = { kind: "settledSilently" as const };
    const ended = { kind: "linkEnded", slot: "leader", personName: "王强", handOverNote: "已交接" };
    const lines = [
      line({ id: "1", group: "cases", kind: settled.kind, case: { number, title: "增容", event: settled } }),
      line({ id: "2", enterprise: enterpriseEvent.parse(ended) }),
    ];
    const desk = shown(<Timeline lines={lines} area="desk" />);
    expect(desk).toContain(`/desk/cases/${number}`);
    expect(desk).toContain("已交接");
    expect(desk).toContain("李敏");
    const own = shown(<Timeline lines={lines.slice(0, 1)} area="my" />);
    expect(own).toContain(`/my/cases/${number}`);
    expect(own).not.toContain("李敏");
    expect(shown(<Timeline lines={[]} area="my" />)).toContain(messages.dossier.timeline.none);
    expect(shown(<TimelineFilter href="/x" only="people" />)).toContain("/x?only=visits");
  });

  test("a merge says everything it will do", () => {
    const side = { id: "a", name: "甲", creditCode: "1", park: "正阳", version: 2 };
    const counts = { cases: 2, drafts: 1, checkups: 1, certificates: 1, knownCertificates: 1 };
    const slots = { ended: [{ slot: "specialist", name: "王强" }], taken: [{ slot: "leader", name: "陈刚" }] };
    const plan = { ...counts, ...slots, people: [{ id: "1", name: "冉小溪", login: "ran" }], namesakes: ["冉小溪"] };
    const gone = { ...side, id: "b", name: "乙", version: 5 };
    const shownPlan = shown(<MergePlan kept={side} gone={gone} plan={plan} action={action} />);
    for (const text of ["王强", "陈刚", "ran", 'name="otherVersion" value="5"']) expect(shownPlan).toContain(text);
  });

  test("every question of a check-up is asked by name, beside the last answer", () => {
    const form = shown(
      <CheckupForm
        enterpriseId="e"
        today="2026-11-03"
        last={{ openPosts: 7, renewalAgreed: false }}
        action={action}
        backHref="/x"
      />,
    );
    for (const { key } of QUESTIONS) expect(form).toContain(`name="answers.${key}"`);
    expect(form).toContain("7");
    const answers = compared({ openPosts: 4, renewalAgreed: true }, { cashMonths: 2.5 });
    const card = shown(
      <AnswersCard checkup={{ on: "2026-11-03", byName: "李敏", note: "", beforeOn: null, answers }} />,
    );
    expect(card).toContain("2.5");
    expect(card).toContain(messages.checkups.unanswered);
  });

  test("a warning says why, leads to a request of its type, and once settled says how", () => {
    const tools = { enterpriseId: "e", cases: [], files: true, dismiss: action, settleByCase: action };
    const open = shown(<WarningsCard title="w" warnings={[WARNING]} empty="" tools={tools} />);
    expect(open).toContain("/desk/new?enterprise=e&amp;type=FIN-02");
    expect(open).toContain("500");
    for (const settlement of SETTLEMENTS) {
      const settled = { ...WARNING, settlement, settledByName: "李敏", settledAt: AT, reason: "r", caseNumber: null };
      expect(shown(<WarningsCard title="w" warnings={[settled]} empty="" />)).toContain("2026-11-03");
    }
    expect(shown(<OpenWarnings href="/x" warnings={{ open: [WARNING], lastOn: null }} />)).toContain("500");
    expect(shown(<HealthLine days={90} health={{ cases: 3, overdue: 1, rated: 2, satisfied: 2 }} />)).toContain("2/2");
    const row = { id: "e", name: "渝诚玻纤", warnings: [WARNING], lastOn: null, specialistName: null };
    expect(shown(<CheckupTable rows={[row]} show="red" />)).toContain("/desk/enterprises/e/checkups");
  });
});

function raise(problem: Error): never {
  throw problem;
}
