import type { ReplayedCase } from "@/lib/cases/replay/case";
import { climbKey } from "@/lib/cases/replay/supervision";
import { db } from "@/lib/db";
import type { CheckedCase } from "./cases";
import { differences, type Mismatch } from "./mismatch";

type Supervised = Pick<ReplayedCase, "climbs" | "supervisionSlips" | "interviews">;

/** The rungs climbed, the slips and the interviews of a case, against what its events say of them. */
export function supervisionMismatches(row: CheckedCase, expected: Supervised): Mismatch[] {
  const climbs = Object.fromEntries(
    row.climbs.map(({ clockId, rung, passedOver }) => [climbKey(clockId, rung), passedOver ? "passedOver" : "issued"]),
  );
  const ids = { slips: row.supervisionSlips.map(({ id }) => id).toSorted() };
  const interviews = row.interviews.map(({ id }) => id).toSorted();
  return [
    ...differences(`${row.number} climbs`, climbs, expected.climbs),
    ...differences(`${row.number} climbs`, { all: row.climbs.length }, { all: Object.keys(expected.climbs).length }),
    ...differences(row.number, ids, { slips: Object.keys(expected.supervisionSlips).toSorted() }),
    ...row.supervisionSlips.flatMap((slip) =>
      differences(`${row.number} slip ${slip.number}`, slip, expected.supervisionSlips[slip.id] ?? {}),
    ),
    ...differences(row.number, { interviews }, { interviews: expected.interviews.toSorted() }),
  ];
}

/** Years in which the numbers of supervision slips have a gap: as many slips as the last number given out says. */
export async function numberMismatches(): Promise<Mismatch[]> {
  const [years, slips] = await Promise.all([
    db.supervisionNumber.findMany(),
    db.supervisionSlip.groupBy({ by: ["year"], _count: true }),
  ]);
  const countOf = new Map(slips.map(({ year, _count }) => [year, _count]));
  return years.flatMap(({ year, last }) =>
    differences(`supervision slips of ${year}`, { count: countOf.get(year) ?? 0 }, { count: last }),
  );
}
