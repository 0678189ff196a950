import { workingMinutesBetween } from "@/lib/calendar/rules";
import { dayOf, momentAt } from "@/lib/day";
import type { Park } from "./park";
import { DAY, PLAIN, type Plan, type Stage } from "./plan";
import { randomFrom } from "./random";
import { wordingFor } from "./wording";

type Row = Partial<Plan> & { stage: Stage; typeCode: string; filedAgo: number };

/** Minute of its day at which a case of the table below is filed, when the day matters and not the hour. */
const AT = 100;

/**
 * Every case that waits for somebody at the present moment. Written by hand, so that each person on the role cards lands
 * on work and every state and lamp is there, at whatever hour the sample park is made.
 */
export function currentPlans(park: Park): Plan[] {
  const sinceOpening = workingMinutesBetween(park.calendar, momentAt(dayOf(park.now), 0), park.now);
  /** Filed so that this many whole working days lie between the day of acceptance and today. */
  const daysAgo = (days: number) => sinceOpening + DAY * (days + 1) - AT;
  const yellowOfSeven = daysAgo(sinceOpening < 390 ? 6 : 5);
  const rows = [
    ...waitingForTheDesk(sinceOpening),
    ...waitingForEnterprises(daysAgo),
    ...waitingForSignature(daysAgo),
    ...inHandOfTheCard(daysAgo, yellowOfSeven),
    ...inHandElsewhere(daysAgo, yellowOfSeven),
    ...onTheLadder(daysAgo),
    ...waitingForTheReviewer(daysAgo),
    ...waitingForTheCallBack(daysAgo),
    ...heldUpBySteps(daysAgo),
    ...longTermMatters(daysAgo),
    ...reopenedForTheThirdTime(daysAgo),
  ];
  return rows.map((row, index) => {
    const seed = 100 + index;
    const wording = wordingFor(park, row.typeCode, randomFrom(seed), row.enterprise);
    return { ...PLAIN, ...wording, contactAfter: 60, decideAfter: 70, signAfter: 30, ...row, seed };
  });
}

/** Seven to triage: one red, two yellow (their clock stood still while materials were missing), four green. */
function waitingForTheDesk(sinceOpening: number): Row[] {
  const stage = "submitted" as const;
  // Filed 20 minutes before closing, asked when 100 minutes had counted, supplied 245 ago: 75 of 420 minutes are left.
  const paused = (days: number): Partial<Plan> & { filedAgo: number } => {
    const filedAgo = sinceOpening + DAY * days + 20;
    return { filedAgo, correction: { after: 60, supplyAfter: filedAgo - 120 - 245, again: false } };
  };
  return [
    { stage, typeCode: "UTL-02", filedAgo: 1050, urgent: true, contactAfter: 45 },
    { stage, typeCode: "PMT-05", ...paused(4), enterprise: 12 },
    { stage, typeCode: "FIN-01", ...paused(3) },
    { stage, typeCode: "LAB-01", filedAgo: 210, contactAfter: null, enterprise: 5 },
    { stage, typeCode: "AMN-02", filedAgo: 130, contactAfter: 60, filer: "specialist", channel: "visit" },
    { stage, typeCode: "POL-01", filedAgo: 75, contactAfter: 30, urgent: true, files: 1 },
    { stage, typeCode: "LND-02", filedAgo: 20, contactAfter: null, filer: "triage", channel: "hotline", enterprise: 7 },
  ];
}

type DaysAgo = (days: number) => number;

function waitingForEnterprises(daysAgo: DaysAgo): Row[] {
  const correction = { after: 90, supplyAfter: null, again: false };
  return [
    {
      stage: "correction",
      typeCode: "FIN-02",
      filedAgo: daysAgo(1),
      correction,
      enterprise: 0,
      files: 2,
      talkative: true,
    },
    { stage: "correction", typeCode: "PMT-03", filedAgo: daysAgo(3), correction },
    { stage: "correction", typeCode: "LAB-03", filedAgo: daysAgo(2), correction },
    {
      stage: "answered",
      typeCode: "UTL-02",
      filedAgo: daysAgo(6),
      pace: 0.5,
      enterprise: 0,
      files: 2,
      talkative: true,
    },
    { stage: "answered", typeCode: "AMN-02", filedAgo: daysAgo(2), onTheSpot: true },
    {
      stage: "answered",
      typeCode: "POL-02",
      filedAgo: daysAgo(14),
      pace: 0.8,
      outcome: "explained",
      disposalMode: "policyExplained",
    },
    {
      stage: "answered",
      typeCode: "LOG-01",
      filedAgo: daysAgo(12),
      pace: 1.3,
      reminded: true,
      outcome: "partlySolved",
    },
    {
      stage: "answered",
      typeCode: "TAX-01",
      filedAgo: daysAgo(7),
      pace: 0.4,
      reclassified: "shorter",
      outcome: "explained",
      disposalMode: "policyExplained",
    },
    { stage: "answered", typeCode: "UTL-04", filedAgo: daysAgo(16), pace: 0.6, reopenings: 1 },
    {
      stage: "answered",
      typeCode: "LAB-03",
      filedAgo: daysAgo(6),
      pace: 0.6,
      outcome: "explained",
      disposalMode: "policyExplained",
      enterprise: 24,
    },
    { stage: "answered", typeCode: "PMT-01", filedAgo: daysAgo(3), pace: 0.7, disposalMode: "onTheSpot" },
  ];
}

/** The named department has two to sign: one it leads, one it supports. Elsewhere one is late, and two are disputed. */
function waitingForSignature(daysAgo: DaysAgo): Row[] {
  return [
    { stage: "assigned", typeCode: "POL-03", filedAgo: 260, contactAfter: 30, decideAfter: 50, enterprise: 36 },
    { stage: "working", typeCode: "UTL-01", filedAgo: 290, contactAfter: 30, decideAfter: 40, supportWaits: true },
    { stage: "assigned", typeCode: "EHS-02", filedAgo: daysAgo(2) },
    { stage: "assigned", typeCode: "INN-02", filedAgo: 280, contactAfter: 30, decideAfter: 60 },
    { stage: "assigned", typeCode: "LND-03", filedAgo: 240, contactAfter: 40, decideAfter: 40 },
    { stage: "disputed", typeCode: "PMT-04", filedAgo: daysAgo(1) },
    { stage: "disputed", typeCode: "LOG-01", filedAgo: daysAgo(0) + 60, contactAfter: 20, decideAfter: 30 },
  ];
}

/** Five in the hands of the named liaison: one red, one yellow, one blocked, and one of the named enterprise. */
function inHandOfTheCard(daysAgo: DaysAgo, yellowOfSeven: number): Row[] {
  const stage = "working" as const;
  return [
    { stage, typeCode: "POL-02", filedAgo: daysAgo(17), lamp: "red", reminded: true, talkative: true, enterprise: 48 },
    { stage, typeCode: "POL-03", filedAgo: yellowOfSeven, lamp: "yellow", enterprise: 60, files: 1 },
    { stage, typeCode: "LEG-01", filedAgo: daysAgo(4), enterprise: 0, files: 3, talkative: true, green: "granted" },
    { stage, typeCode: "FIN-02", filedAgo: daysAgo(2), blocked: true, enterprise: 72 },
    { stage, typeCode: "MKT-01", filedAgo: daysAgo(5), extension: "asked" },
  ];
}

function inHandElsewhere(daysAgo: DaysAgo, yellowOfSeven: number): Row[] {
  const stage = "working" as const;
  return [
    { stage, typeCode: "PRJ-02", filedAgo: daysAgo(18), talkative: true, files: 2, extension: "granted" },
    { stage, typeCode: "LND-01", filedAgo: daysAgo(32), lamp: "red", reminded: true },
    { stage, typeCode: "PMT-02", filedAgo: daysAgo(13), lamp: "yellow", reclassified: "granted" },
    { stage, typeCode: "PMT-06", filedAgo: daysAgo(17), lamp: "red", talkative: true },
    { stage, typeCode: "LAB-01", filedAgo: daysAgo(2), urgent: true, contactAfter: 30 },
    { stage, typeCode: "LAB-03", filedAgo: yellowOfSeven, lamp: "yellow" },
    { stage, typeCode: "TAX-01", filedAgo: daysAgo(2), blocked: true },
    { stage, typeCode: "EHS-01", filedAgo: daysAgo(5), files: 1, green: "refused" },
    { stage, typeCode: "AMN-01", filedAgo: daysAgo(8), lamp: "red", reminded: true },
    {
      stage,
      typeCode: "PMT-03",
      filedAgo: daysAgo(3),
      green: "lifted",
      correction: { after: 30, supplyAfter: 200, again: false },
    },
    { stage, typeCode: "UTL-04", filedAgo: yellowOfSeven, lamp: "yellow" },
    {
      stage,
      typeCode: "FIN-04",
      filedAgo: daysAgo(1),
      reclassified: "asked",
      filer: "specialist",
      channel: "specialist",
    },
    { stage, typeCode: "CMP-01", filedAgo: daysAgo(4), reclassified: "refused" },
    { stage, typeCode: "INN-01", filedAgo: daysAgo(4), dispute: "moves", green: "asked" },
    { stage, typeCode: "LND-04", filedAgo: daysAgo(4), filer: "triage", channel: "meeting", green: "direct" },
    { stage, typeCode: "EHS-02", filedAgo: daysAgo(12), pace: 0.6, reopenings: 1 },
  ];
}

/** Promised within seven working days and left lying: on every rung one, with slips in every state, two with the named department. */
function onTheLadder(daysAgo: DaysAgo): Row[] {
  const late = { stage: "working", lamp: "red" } as const;
  return [
    { ...late, typeCode: "POL-03", filedAgo: daysAgo(10), supervised: "climbs", enterprise: 24 },
    { ...late, typeCode: "FIN-02", filedAgo: daysAgo(11), supervised: "answered", enterprise: 12 },
    { ...late, typeCode: "AMN-01", filedAgo: daysAgo(11), supervised: "signed" },
    { ...late, typeCode: "LAB-01", filedAgo: daysAgo(11), supervised: "closed" },
    { ...late, typeCode: "LOG-01", filedAgo: daysAgo(13), supervised: "climbs" },
    { ...late, typeCode: "UTL-04", filedAgo: daysAgo(16), supervised: "climbs" },
    { ...late, typeCode: "LAB-03", filedAgo: daysAgo(17), supervised: "interviewed" },
    {
      stage: "working",
      typeCode: "LND-03",
      filedAgo: daysAgo(3),
      supervised: "byHand",
      urgent: true,
      contactAfter: 30,
    },
  ];
}

function waitingForTheReviewer(daysAgo: DaysAgo): Row[] {
  const stage = "inReview" as const;
  return [
    { stage, typeCode: "FIN-03", filedAgo: daysAgo(9), pace: 0.4, enterprise: 12, green: "granted" },
    {
      stage,
      typeCode: "POL-01",
      filedAgo: daysAgo(2),
      pace: 0.45,
      outcome: "explained",
      disposalMode: "policyExplained",
    },
    { stage, typeCode: "PRJ-01", filedAgo: daysAgo(1), pace: 0.3 },
    { stage, typeCode: "UTL-02", filedAgo: daysAgo(6), pace: 0.7, returned: true },
  ];
}

/** Four to call back: fresh, settled silently, tried in vain, and one whose answer was late. */
function waitingForTheCallBack(daysAgo: DaysAgo): Row[] {
  const stage = "settled" as const;
  const rating = { level: 5, solved: "yes" as const, tags: [], comment: "当天就来人处理了。" };
  return [
    {
      stage,
      typeCode: "AMN-02",
      filedAgo: daysAgo(2),
      onTheSpot: true,
      confirmAfter: 300,
      rating,
      callBackAfter: null,
    },
    {
      stage,
      typeCode: "POL-01",
      filedAgo: daysAgo(5),
      onTheSpot: true,
      confirmAfter: null,
      callBackAfter: null,
      outcome: "explained",
    },
    {
      stage,
      typeCode: "LAB-01",
      filedAgo: daysAgo(9),
      pace: 0.4,
      confirmAfter: 200,
      callBackAfter: 150,
      missedFirst: true,
    },
    {
      stage,
      typeCode: "AMN-01",
      filedAgo: daysAgo(12),
      pace: 1.3,
      confirmAfter: 120,
      callBackAfter: null,
      outcome: "partlySolved",
    },
  ];
}

/** One answer stands still over a special step, of the named enterprise; for another that is asked for. */
function heldUpBySteps(daysAgo: DaysAgo): Row[] {
  const stage = "working" as const;
  return [
    { stage, typeCode: "EHS-01", filedAgo: daysAgo(6), enterprise: 0, files: 1, suspension: "granted" },
    { stage, typeCode: "LND-04", filedAgo: daysAgo(5), suspension: "asked" },
  ];
}

/** One of the named enterprise, reported on twice; another reported on long ago; and one that a manager is asked about. */
function longTermMatters(daysAgo: DaysAgo): Row[] {
  const stage = "working" as const;
  return [
    { stage, typeCode: "LND-01", filedAgo: daysAgo(50), enterprise: 0, longTerm: 2 },
    { stage, typeCode: "PRJ-02", filedAgo: daysAgo(44), longTerm: 0 },
    { stage, typeCode: "LND-01", filedAgo: daysAgo(6), longTerm: "asked" },
  ];
}

/** One waits for its joint meeting, one is worked on after it. */
function reopenedForTheThirdTime(daysAgo: DaysAgo): Row[] {
  const stage = "working" as const;
  return [
    { stage, typeCode: "AMN-01", filedAgo: daysAgo(38), pace: 0.5, outcome: "partlySolved", reopenings: 3 },
    {
      stage,
      typeCode: "LOG-01",
      filedAgo: daysAgo(42),
      pace: 0.5,
      outcome: "partlySolved",
      reopenings: 3,
      meeting: true,
    },
  ];
}
