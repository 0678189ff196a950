import "server-only";
import { categoryNames } from "@/lib/catalog/queries";
import { departmentsForSelect } from "@/lib/people/queries";

const KEPT_MILLISECONDS = 15_000;
let kept: { choices: ReturnType<typeof readChoices>; readAt: number } | null = null;

/**
 * What the filter of a queue offers: categories in the order of the tiles, departments that take new work. Kept in the process
 * for 15 seconds: the desk's busiest page does not ask on every view for what changes a few times a year.
 */
export function keptChoices(): ReturnType<typeof readChoices> {
  if (kept && Date.now() - kept.readAt < KEPT_MILLISECONDS) return kept.choices;
  const choices = readChoices();
  kept = { choices, readAt: Date.now() };
  // A failed reading must not stay for others to trip over.
  choices.catch(() => {
    kept = null;
  });
  return choices;
}

async function readChoices() {
  const [categories, departments] = await Promise.all([categoryNames(), departmentsForSelect()]);
  return { categories, departments };
}
