import "server-only";
import type { Actor } from "@/lib/actor";
import { checkupCounts } from "@/lib/checkups/queries";
import { waitingProposals } from "@/lib/enterprises/queries/proposals";
import { countEnterprises } from "@/lib/enterprises/queries/register";
import { enterpriseFilter } from "@/lib/enterprises/schema";
import { laneFigures } from "@/lib/green-reviews/queries";
import { coverage } from "@/lib/links/queries/coverage";
import { overloaded } from "@/lib/links/queries/load";
import { planFigures } from "@/lib/plans/queries/register";
import { sameDayCounts } from "@/lib/same-day/queries";
import { readsRegister, topicFigures } from "@/lib/topics/queries/register";
import { visitFigures } from "@/lib/visits/queries/board";
import { settledPromises } from "@/lib/visits/queries/promises";
import {
  BLOCKS,
  type Block,
  type CountedFigure,
  quarterFilter,
  SERVICE_FIGURES,
  type ServicePeriod,
} from "../service.policy";
import { disposalPicture } from "./disposals";
import { tally } from "./tally";

export type ServiceBlock = { block: Block; figures: CountedFigure[] };

type Counts = Record<string, number | null>;

/**
 * The figures of the service mechanisms for a quarter, each counted by its own mechanism with the actor's sight. A block, or a
 * figure, that the actor has no list for is left out.
 */
export async function serviceFigures(actor: Actor, period: ServicePeriod, now: Date): Promise<ServiceBlock[]> {
  // What serves two blocks is counted once.
  const running = new Map([...new Set(Object.values(COUNTS))].map((count) => [count, count(actor, period, now)]));
  const counted = await Promise.all(BLOCKS.map((block) => running.get(COUNTS[block])));
  return BLOCKS.flatMap((block, index) => {
    const counts = counted[index];
    const figures = counts ? figuresOf(block, counts, period) : [];
    return figures.length > 0 ? [{ block, figures }] : [];
  });
}

function figuresOf(block: Block, counts: Counts, period: ServicePeriod): CountedFigure[] {
  return SERVICE_FIGURES.filter((figure) => figure.block === block).flatMap(({ key, unit, words, at, of }) => {
    const count = counts[key];
    const whole = of && counts[of.key];
    if (count === undefined || (of && whole === undefined)) throw new Error(`nobody counts ${block}.${key}`);
    if (count === null) return [];
    return [{ key, unit, words, count, href: at(period), of: of ? { count: whole ?? 0, href: of.at(period) } : null }];
  });
}

/** Who counts what; null for people who have no list of it. */
const COUNTS: Record<Block, (actor: Actor, period: ServicePeriod, now: Date) => Promise<Counts | null>> = {
  async links(actor) {
    const [lists, above] = await Promise.all([coverage(actor), overloaded(actor)]);
    return lists && above && { ...lists, ...above };
  },
  async visits(actor, { quarter }, now) {
    const [figures, promises] = await Promise.all([
      visitFigures(actor, { quarter }, now),
      settledPromises(actor, quarter, now),
    ]);
    return figures && promises && { ...figures, ...promises };
  },
  plans: (actor, _, now) => planFigures(actor, now),
  checkups: (actor, _, now) => checkupCounts(actor, now),
  async sameDay(actor, { quarter }) {
    const counts = await sameDayCounts(actor, { month: quarter });
    return counts && { ...counts, share: counts.simple };
  },
  green: (actor, { from, to }) => laneFigures(actor, { from, to }),
  async topics(actor, _, now) {
    if (!(await readsRegister(actor))) return null;
    const { can: __, ...counts } = await topicFigures(actor, now);
    return counts;
  },
  async facts(actor, _, now) {
    const [waiting, expiring] = await Promise.all([
      waitingProposals(actor),
      countEnterprises(actor, enterpriseFilter.parse({ expiring: "yes" }), now),
    ]);
    return { waiting, expiring };
  },
  menu: received,
  kinds: received,
  async disposals(actor, { half }, now) {
    const picture = await disposalPicture(actor, half, now);
    return (
      picture && { ...Object.fromEntries(picture.parts.map(({ mode, count }) => [mode, count])), total: picture.total }
    );
  },
};

/** What was filed in the quarter, and of what kind. */
async function received(actor: Actor, period: ServicePeriod, now: Date): Promise<Counts> {
  const span = { fromOn: period.from, toOn: period.to };
  const [total] = await tally({ actor, filter: quarterFilter(period), now }, "received", span, []);
  return { received: 0, suggestions: 0, needs: 0, problems: 0, ordered: 0, ...total?.counts };
}
