import { dismissWarning, recordCheckup, settleByCase } from "@/lib/checkups/commands";
import * as input from "@/lib/checkups/schema";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import type { DemoActor } from "./actors";
import { atOffice, enterpriseAt } from "./dossier";
import type { Park } from "./park";
import { first } from "./people";

type Checkup = {
  enterprise: number;
  daysAgo: number;
  answers: Record<string, string>;
  /** Loans fall due so many days after the check. */
  loansDueIn?: number;
  note?: string;
  byEnterprise?: true;
  /** Rules put aside a day later, with why. */
  dismissed?: Record<string, string>;
  /** A rule settled by a request of the enterprise that came later, where there is one. */
  filed?: string;
};

const SOUND = {
  powerChange: "6",
  openPosts: "3",
  loansDueWan: "0",
  ordersMonths: "5",
  capacityUsed: "82",
  oldEquipment: "0",
};

/** Twelve health checks, two of them of the same enterprise half a year apart; some warn, some of that was settled. */
const CHECKUPS: Checkup[] = [
  {
    enterprise: 0,
    daysAgo: 150,
    answers: {
      powerChange: "-18",
      openPosts: "24",
      cashMonths: "6",
      ordersMonths: "4",
      capacityUsed: "71",
      stoppageDays: "3",
    },
    note: "二号窑炉检修，用电下降属计划内。",
  },
  {
    enterprise: 0,
    daysAgo: 20,
    answers: {
      powerChange: "4",
      openPosts: "16",
      loansDueWan: "500",
      renewalAgreed: "no",
      cashMonths: "4",
      ordersMonths: "3.5",
      capacityUsed: "78",
      stoppageDays: "1",
      oldEquipment: "2",
      renewalPlanned: "no",
    },
    loansDueIn: 62,
    note: "续贷材料已交银行，等待审批；拉丝机使用超过十年，正在比选设备。",
  },
  {
    enterprise: 5,
    daysAgo: 96,
    answers: { ...SOUND, arrearsWan: "120", cashMonths: "2.5" },
    filed: "arrears",
  },
  {
    enterprise: 12,
    daysAgo: 41,
    answers: { ...SOUND, powerCutHours: "3" },
    dismissed: { powerCut: "属线路计划检修，供电已恢复。" },
  },
  { enterprise: 24, daysAgo: 15, answers: { ...SOUND, openPosts: "58", plannedHires: "120" }, byEnterprise: true },
  { enterprise: 36, daysAgo: 33, answers: { ...SOUND, arrearsWan: "860", cashMonths: "0.8", wagesLateDays: "12" } },
  { enterprise: 48, daysAgo: 27, answers: SOUND, note: "订单稳定，计划明年扩建。" },
  { enterprise: 3, daysAgo: 52, answers: { ...SOUND, energyShare: "23" } },
  {
    enterprise: 8,
    daysAgo: 38,
    answers: { powerChange: "-34", capacityUsed: "46", ordersMonths: "1.5", salesChange: "-22" },
  },
  { enterprise: 14, daysAgo: 60, answers: SOUND },
  { enterprise: 27, daysAgo: 11, answers: { ...SOUND, loansDueWan: "1200", renewalAgreed: "no" }, loansDueIn: 24 },
  { enterprise: 44, daysAgo: 75, answers: { ...SOUND, oldEquipment: "6", renewalPlanned: "no", stoppageDays: "2" } },
];

/** Holds the checks in the order of time, through the commands, and settles what was settled. */
export async function makeCheckups(park: Park): Promise<void> {
  const inOrder = CHECKUPS.toSorted((one, other) => other.daysAgo - one.daysAgo);
  for (const checkup of inOrder) await hold(park, checkup);
}

async function hold(park: Park, checkup: Checkup): Promise<void> {
  const { enterprise: index, daysAgo, loansDueIn, note = "", byEnterprise, dismissed = {}, filed } = checkup;
  const { id: enterpriseId, administrator, specialist } = enterpriseAt(park, index);
  const colleague: DemoActor = specialist?.actor ?? first(park.staff.managers);
  const at = atOffice(park, daysAgo, 14 * 60 + 30);
  const loans = loansDueIn === undefined ? {} : { loansDueOn: addDays(dayOf(at), loansDueIn) };
  const answers = { ...checkup.answers, ...loans };
  const by = byEnterprise ? (administrator ?? colleague) : colleague;
  await recordCheckup(by, input.recordCheckup.parse({ enterpriseId, on: dayOf(at), answers, note }), at);
  for (const [rule, reason] of Object.entries(dismissed)) {
    const { id: warningId } = await db.checkupWarning.findFirstOrThrow({
      where: { enterpriseId, rule, settlement: null },
    });
    const dismissal = input.dismissWarning.parse({ enterpriseId, warningId, reason });
    await dismissWarning(colleague, dismissal, atOffice(park, daysAgo - 1, 10 * 60));
  }
  if (filed) await settleByLater(colleague, enterpriseId, filed, at);
}

/** The enterprise's first request after the check is the one that was filed for the warning. */
async function settleByLater(by: DemoActor, enterpriseId: string, rule: string, since: Date): Promise<void> {
  const later = await db.case.findFirst({
    where: { enterpriseId, submittedAt: { gt: since }, confidential: false },
    orderBy: { submittedAt: "asc" },
    select: { number: true, submittedAt: true },
  });
  const warning = await db.checkupWarning.findFirst({ where: { enterpriseId, rule, settlement: null } });
  if (!later || !warning) return;
  const settled = input.settleByCase.parse({ enterpriseId, warningId: warning.id, number: later.number });
  await settleByCase(by, settled, later.submittedAt);
}
