import type { Channel, DisposalMode, Outcome } from "@/lib/cases/rules";
import { RATING_TAGS } from "@/lib/ratings/schema";
import type { Park } from "./park";
import { DAY, minutesNeeded, PLAIN, type Plan, type Rating, type Stage } from "./plan";
import { type Random, randomFrom } from "./random";
import { oddTexts, wordingFor } from "./wording";

/** Cases of each request type among a hundred or so: the mix that published ledgers of enterprise requests show. */
const TYPES: readonly (readonly [string, number])[] = Object.entries({
  "FIN-01": 16,
  "FIN-02": 8,
  "FIN-03": 5,
  "FIN-04": 4,
  "LAB-01": 14,
  "LAB-02": 5,
  "LAB-03": 8,
  "LAB-04": 5,
  "LND-01": 2,
  "LND-02": 7,
  "LND-03": 4,
  "LND-04": 3,
  "UTL-01": 8,
  "UTL-02": 10,
  "UTL-03": 7,
  "UTL-04": 6,
  "UTL-05": 3,
  "LOG-01": 7,
  "LOG-02": 6,
  "PMT-01": 9,
  "PMT-02": 10,
  "PMT-03": 8,
  "PMT-04": 4,
  "PMT-05": 7,
  "PMT-06": 8,
  "PRJ-01": 5,
  "PRJ-02": 4,
  "POL-01": 18,
  "POL-02": 9,
  "POL-03": 6,
  "TAX-01": 8,
  "MKT-01": 5,
  "MKT-02": 5,
  "INN-01": 6,
  "INN-02": 5,
  "EHS-01": 9,
  "EHS-02": 8,
  "LEG-01": 9,
  "LEG-02": 6,
  "AMN-01": 10,
  "AMN-02": 12,
  "CMP-01": 5,
});

/** Thirteen months, in working days. */
const SPAN_DAYS = 268;
/** Finished cases of the enterprise on the role card. */
const OF_THE_CARD = 8;
/** How often some cases were taken up again. */
const REOPENED = [2, 2, 1, 1, 1, 1, 1, 1, 1];
/** What became of finished cases in the green channel: four of so many, so that the register has a past. */
const IN_A_HURRY: Readonly<Record<number, Plan["green"]>> = {
  11: "granted",
  25: "granted",
  38: "refused",
  47: "lifted",
};
const EVERY = 60;
/** Which share of the requests of a tier the desk or the specialist settles alone. */
const SOLVED_AT_THE_DESK: Readonly<Record<string, number>> = { A: 0.75, B: 0.42 };
const DESK_OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ["explained", 56],
  ["solved", 44],
];
const DEPARTMENT_OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ["explained", 66],
  ["solved", 23],
  ["partlySolved", 5],
  ["longTerm", 3],
  ["unfounded", 2],
  ["referredUp", 2],
];
const MODES: readonly (readonly [DisposalMode, number])[] = [
  ["onTheSpot", 25],
  ["studiedTransferred", 30],
  ["assignedCentrally", 45],
];

/** Lives that are over: written off, declined or taken back, over thirteen months, more of them lately. */
export function drawnPlans(
  park: Park,
  counts: Readonly<Record<"writtenOff" | "declined" | "withdrawn", number>>,
): Plan[] {
  const stages = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((stage) =>
    Array<Stage>(counts[stage]).fill(stage),
  );
  const odd = oddTexts();
  return stages.map((stage, index) => {
    const isFinished = stage === "writtenOff";
    const forced: Forced = {
      stage,
      enterprise: isFinished && index < OF_THE_CARD ? 0 : undefined,
      reopenings: (isFinished && REOPENED[index - OF_THE_CARD - odd.length]) || 0,
    };
    const plan = drawnPlan(park, 1000 + index, forced);
    const text = odd[index - OF_THE_CARD];
    return {
      ...plan,
      ...(text ? { text, typeCode: "AMN-02" } : {}),
      ...(stage === "declined" ? { decline: index } : {}),
      green: (isFinished && !plan.onTheSpot && IN_A_HURRY[index % EVERY]) || null,
    };
  });
}

type Forced = { stage: Stage; enterprise: number | undefined; reopenings: number };

function drawnPlan(park: Park, seed: number, { stage, enterprise, reopenings }: Forced): Plan {
  const random = randomFrom(seed);
  const typeCode = random.weighted(TYPES);
  const type = park.types.get(typeCode);
  if (!type) throw new Error(`no request type ${typeCode}`);
  const wording = wordingFor(park, typeCode, random, enterprise);
  const onTheSpot = stage === "writtenOff" && random.chance(SOLVED_AT_THE_DESK[type.tier] ?? 0);
  const late = random.chance(0.12);
  const outcome = random.weighted<Outcome>(onTheSpot ? DESK_OUTCOMES : DEPARTMENT_OUTCOMES);
  const plan = {
    ...PLAIN,
    ...filerFor(park, wording.enterprise, type.confidential, random),
    ...wording,
    seed,
    typeCode,
    stage,
    onTheSpot,
    outcome,
    disposalMode: outcome === "explained" ? ("policyExplained" as const) : random.weighted(MODES),
    reopenings,
    dispute: !onTheSpot && random.chance(0.06) ? random.pick(["stays", "moves"] as const) : null,
    pace: late ? 1.05 + random.next() * 0.6 : 0.3 + random.next() * 0.6,
    reminded: random.chance(late ? 0.5 : 0.05),
    ...delaysOf(random),
    ...wordOf(park, outcome, late, random),
    files: enterprise === 0 || random.chance(0.03) ? 1 : 0,
  };
  const needed = minutesNeeded(plan, type.tier) / DAY;
  const days = needed + (SPAN_DAYS - needed) * random.next() ** 1.3;
  const filedAgo = Math.round(days * DAY);
  return { ...plan, filedAgo, evening: plan.filer === "contact" && random.chance(0.18) };
}

/** How long each step takes, in working minutes: mostly in good time, now and then not. */
function delaysOf(random: Random) {
  return {
    urgent: random.chance(0.08),
    contactAfter: random.chance(0.93) ? random.between(15, 300) : random.between(700, 900),
    correction: random.chance(0.12)
      ? { after: random.between(20, 90), supplyAfter: random.between(200, 1300), again: random.chance(0.1) }
      : null,
    decideAfter: random.chance(0.94) ? random.between(20, 200) : random.between(500, 800),
    signAfter: random.chance(0.93) ? random.between(20, 260) : random.between(700, 1000),
    returned: random.chance(0.08),
    callBackAfter: random.chance(0.9) ? random.between(40, 700) : random.between(850, 1000),
    missedFirst: random.chance(0.12),
    talkative: random.chance(0.3),
  };
}

/** What the enterprise says of the answer: most confirm and rate, some stay silent, and few of those rate later. */
function wordOf(park: Park, outcome: Outcome, late: boolean, random: Random) {
  const confirmAfter = random.chance(0.78) ? random.between(30, 1800) : null;
  const isRated = random.chance(confirmAfter === null ? 0.12 : 0.8);
  const rating = isRated ? ratingFor(park, outcome, late, random) : null;
  return { confirmAfter, rating, ratedLater: confirmAfter === null || random.chance(0.2) };
}

function ratingFor(park: Park, outcome: Outcome, late: boolean, random: Random): Rating {
  const happy = outcome === "solved" && !late;
  const level = random.weighted<number>(
    happy
      ? [
          [5, 66],
          [4, 28],
          [3, 4],
          [2, 2],
        ]
      : [
          [5, 40],
          [4, 38],
          [3, 11],
          [2, 7],
          [1, 4],
        ],
  );
  const tags = level <= 3 ? [random.pick(RATING_TAGS)] : [];
  const solved = outcome === "solved" ? ("yes" as const) : level <= 2 ? ("no" as const) : ("partly" as const);
  const comment = random.pick(park.talk.ratings[String(level)] ?? [""]);
  return { level, solved, tags, comment };
}

function filerFor(park: Park, index: number, confidential: boolean, random: Random): Pick<Plan, "filer" | "channel"> {
  const enterprise = park.enterprises[index];
  const bySpecialist = random.chance(0.25) && enterprise?.specialist && !confidential;
  if (bySpecialist)
    return { filer: "specialist", channel: random.pick<Channel>(["specialist", "specialist", "visit", "phone"]) };
  if (random.chance(0.2)) {
    return {
      filer: "triage",
      channel: random.pick<Channel>(["phone", "counter", "hotline", "whistle", "meeting", "instruction", "mailbox"]),
    };
  }
  return { filer: enterprise?.administrator && random.chance(0.2) ? "administrator" : "contact", channel: "self" };
}
