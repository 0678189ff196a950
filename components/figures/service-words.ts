import { halfYearOf } from "@/lib/checkups/rules";
import type { Day } from "@/lib/day";
import type { Block, ServicePeriod } from "@/lib/stats/service.policy";

/** The page of each mechanism. */
export const SERVICE_PLACES: Record<Block, string> = {
  links: "/desk/links",
  visits: "/desk/visits",
  plans: "/desk/plans",
  checkups: "/desk/checkups",
  sameDay: "/desk/same-day",
  green: "/desk/green-channel",
  topics: "/desk/topics",
  facts: "/desk/enterprises",
  menu: "/desk/figures",
  kinds: "/desk/figures",
  disposals: "/desk/figures",
};

/** The days a definition speaks of; check-ups are counted from the beginning of the running half-year. */
export function particularsOf(block: Block, { from, to }: ServicePeriod, today: Day): Record<string, string> {
  return block === "checkups" ? { from: halfYearOf(today) } : { from, to, since: from };
}
