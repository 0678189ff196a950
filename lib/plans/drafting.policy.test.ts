import { expect, test } from "vitest";
import { withProposals } from "./drafting.policy";
import type { Proposal } from "./proposals.policy";

const measure = { key: "k", title: "办结诉求“电压不稳”", owner: null, dueOn: "2026-04-01", why: "自己的依据" };
const written = { goals: [], measures: [measure], claims: [], promises: [] };
const openCase = (title: string): Proposal => ({
  in: "measures",
  because: "openCase",
  particulars: { number: "QS2026-0302-001", title },
  owner: { kind: "department", id: "power" },
  dueOn: "2026-03-20",
});
const goal: Proposal = {
  in: "goals",
  because: "nearScale",
  particulars: { revenueWan: 1900, fromWan: 2000 },
  dueOn: "2026-12-31",
};
const wordingOf = (proposal: Proposal) =>
  proposal.because === "openCase"
    ? { title: `办结诉求“${proposal.particulars.title}”`, amount: "", why: "在办" }
    : { title: "升规", amount: "2000 万元", why: "接近" };

test("proposals come behind what is written, each in its part and with its reason", () => {
  const found = withProposals(written, [goal, openCase("招不到人")], wordingOf);
  expect(found.goals).toEqual([{ key: "", title: "升规", amount: "2000 万元", why: "接近", dueOn: "2026-12-31" }]);
  expect(found.measures.map(({ title, why }) => [title, why])).toEqual([
    [measure.title, "自己的依据"],
    ["办结诉求“招不到人”", "在办"],
  ]);
});

test("what stands there already is not proposed again", () => {
  expect(withProposals(written, [openCase("电压不稳")], wordingOf).measures).toEqual([measure]);
});

test("what else is known of a draft is not taken for lines", () => {
  const drafting = { ...written, edition: 2, version: 0, enterpriseName: "渝诚玻纤" };
  expect(withProposals(drafting, [openCase("电压不稳")], wordingOf).measures).toEqual([measure]);
});
