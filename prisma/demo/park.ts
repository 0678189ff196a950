import * as z from "zod";
import { loadCalendar } from "@/lib/calendar/queries";
import type { WorkCalendar } from "@/lib/calendar/rules";
import { currentTypes } from "@/lib/catalog/queries";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { currentTiles } from "@/lib/menu/queries";
import type { DemoEnterprise } from "./enterprises";
import type { Staff } from "./people";
import { type Requests, readDemo, readRequests } from "./texts";

const lines = z.array(z.string());

const talkFile = z.strictObject({
  contactNotes: lines,
  acceptNotes: lines,
  itemNotes: lines,
  progressNotes: lines,
  opinions: lines,
  blockReasons: lines,
  disputeReasons: lines,
  exemptReasons: lines,
  rulings: lines,
  returnReasons: lines,
  reopenReasons: lines,
  reopenedTitles: lines,
  withdrawReasons: lines,
  corrections: lines,
  supplies: lines,
  managerReasons: lines,
  declines: z.array(z.strictObject({ reason: z.string(), explanation: z.string(), whereInstead: z.string() })),
  messages: z.strictObject({ enterprise: lines, staff: lines }),
  reminders: lines,
  notes: lines,
  onTheSpot: z.strictObject({ solved: lines, explained: lines, evidence: lines }),
  outcomes: z.record(z.string(), z.string()),
  ratings: z.record(z.string(), lines),
  callBacks: z.strictObject({ reached: lines, missed: lines }),
  urgentReasons: lines,
});

/** Everything a life of the sample park refers to. */
export type Park = {
  now: Date;
  calendar: WorkCalendar;
  staff: Staff;
  enterprises: DemoEnterprise[];
  types: Map<string, RequestTypeDetail>;
  /** The tile of the menu by the request type it leads to. */
  tiles: Map<string, string>;
  requests: Requests;
  talk: z.output<typeof talkFile>;
};

export async function makePark(staff: Staff, enterprises: DemoEnterprise[], now: Date): Promise<Park> {
  const types = await currentTypes();
  const tiles = await currentTiles();
  return {
    now,
    calendar: await loadCalendar(),
    staff,
    enterprises,
    types: new Map(types.map((type) => [type.code, type])),
    tiles: new Map(tiles.map(({ typeCode, code }) => [typeCode, code])),
    requests: readRequests(),
    talk: talkFile.parse(readDemo("talk.json")),
  };
}
