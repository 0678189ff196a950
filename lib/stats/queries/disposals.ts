import "server-only";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { DISPOSAL_MODES, type DisposalMode } from "@/lib/cases/rules";
import { type HalfYear, halfYearSpan } from "../half-year.policy";
import { readsFigures } from "../policy";
import { type FigureFilter, figureFilter, NONE } from "../schema";
import { tally } from "./tally";

/** The answered cases of half a year by how they were disposed of. The parts make up the total; `filter` leads to their lists. */
export type DisposalPicture = {
  filter: FigureFilter;
  total: number;
  parts: { mode: DisposalMode | typeof NONE; count: number }[];
};

/** Counts what the actor may see; null for people who have no figures. A case without a mode stands apart, where there is one. */
export async function disposalPicture(actor: Actor, half: HalfYear, now: Date): Promise<DisposalPicture | null> {
  if (!inAnyCapacity(actor, readsFigures)) return null;
  const span = halfYearSpan(half);
  const filter = figureFilter.parse({ period: "custom", from: span.fromOn, to: span.toOn });
  const counted = await tally({ actor, filter, now }, "answered", span, ["disposal"]);
  const count = (key: string | null) =>
    counted.find((row) => row.by === "disposal" && row.key === key)?.counts.answered ?? 0;
  const modes = DISPOSAL_MODES.map((mode) => ({ mode, count: count(mode) }));
  const without = count(null);
  return {
    filter,
    total: counted.find(({ by }) => by === null)?.counts.answered ?? 0,
    parts: without > 0 ? [...modes, { mode: NONE, count: without }] : modes,
  };
}
