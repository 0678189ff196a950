import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { type EnterpriseSpeech, enterpriseSentence } from "@/components/dossier/enterprise-sentence";
import { RULES } from "@/lib/checkups/policy";
import { type EnterpriseEvent, enterpriseEvent } from "@/lib/enterprises/event";
import { PROPOSAL_OUTCOMES } from "@/lib/enterprises/facts.policy";

const change = { field: "employees", from: "80", to: "1200" };

/** Particulars that any kind may need; the union keeps what belongs to it. */
const anything = {
  creditCode: "91500114YYYY00010A",
  creditCodeReason: null,
  name: "n",
  park: "p",
  changes: [change, { field: "isKey", from: "false", to: "true" }, { field: "chain", from: null, to: "c" }],
  byEnterprise: true,
  reason: "r",
  qualification: "highTech",
  qualificationId: "1",
  certificateNo: null,
  expiresOn: "2027-01-01",
  slot: "specialist",
  personName: "x",
  previousName: null,
  handOverNote: "h",
  proposalId: "1",
  proposedByName: "y",
  outcome: "partly",
  accepted: [change],
  refused: [{ ...change, reason: "r" }],
  enterpriseId: "1",
  moved: { cases: 1, people: 2, links: 0, qualifications: 1, drafts: 0 },
  checkupId: "1",
  on: "2026-11-03",
  answered: 3,
  asked: 18,
  warningId: "1",
  rule: "loansDue",
  part: "funds",
  level: "red",
  particulars: { wan: 500, days: 40, on: "2026-12-13" },
  settlement: "case",
  caseNumber: "QS2026-1103-001",
  planId: "1",
  edition: 1,
  measureId: "1",
  title: "t",
  dueOn: "2026-12-13",
  personId: null,
  departmentId: "1",
  approverId: null,
  names: ["回执.pdf"],
  shown: true,
};
const known = enterpriseEvent.options.map((option) => option.shape.kind.value);

describe.each(["zh-CN", "en"])("in %s", (locale) => {
  const texts = (area: string) => {
    const messages = JSON.parse(readFileSync(`messages/${locale}/${area}.json`, "utf8"));
    const onError = (error: Error) => {
      throw error;
    };
    return createTranslator({ locale, messages, onError }) as unknown as EnterpriseSpeech["dossier"];
  };
  const [dossier, enterprises, checkups, history] = [
    texts("dossier"),
    texts("enterprises"),
    texts("checkups"),
    texts("history"),
  ];
  const speech = { dossier, enterprises, checkups, history, list: (names: readonly string[]) => names.join(", ") };
  const say = (event: EnterpriseEvent) => enterpriseSentence(speech, event);
  const parse = (kind: string, more: object = {}) => enterpriseEvent.parse({ ...anything, ...more, kind });

  test.each(known)("whatever happens to an enterprise can be told: %s", (kind) => {
    const event = enterpriseEvent.safeParse({ ...anything, kind });
    // Kinds of other modules bring particulars of their own; they are told at least by their name.
    const sentence = event.success ? say(event.data) : history(`eventName.${kind}`);
    expect(sentence).not.toBe("");
    expect(sentence).not.toMatch(/[{}]/);
  });

  test("numbers are written with separators, and what was empty is called so", () => {
    expect(say(parse("enterpriseChanged"))).toContain("1,200");
    expect(say(parse("enterpriseChanged"))).toContain(enterprises("notKnown"));
  });

  test("nothing is said of a note, a predecessor or a source there is not", () => {
    expect(say(parse("linkAssigned", { handOverNote: "" }))).not.toContain("none");
    expect(say(parse("factsDecided", { refused: [] }))).not.toContain("none");
    expect(say(parse("enterpriseChanged"))).not.toContain("none");
  });

  test.each(RULES)("the warning %s has its sentence", (rule) => {
    const sentence = checkups(`warning.${rule}`, { value: 18, count: 2, wan: 500, days: 0, on: "2026-12-13" });
    expect(sentence).not.toMatch(/[{}]/);
    expect(checkups(`ruleName.${rule}`)).not.toBe("");
  });

  test.each(PROPOSAL_OUTCOMES)("the outcome %s of a proposal has its name", (outcome) => {
    expect(dossier(`proposal.outcome.${outcome}`)).not.toBe("");
  });
});
