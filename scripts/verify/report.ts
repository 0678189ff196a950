import { loadCalendar } from "@/lib/calendar/queries";
import { firstBreak } from "@/lib/history/rules";
import { checkAbsences } from "./absences";
import { type CaseCount, casesWithoutEvents, checkCases } from "./cases";
import { factMismatches } from "./facts";
import { checkGreenReviews } from "./green-reviews";
import type { Mismatch } from "./mismatch";
import { checkPlans, plansWithoutEvents } from "./plans";
import { checkPresets } from "./presets";
import { streamBatches } from "./streams";
import { numberMismatches } from "./supervision";
import { checkTopics } from "./topics";
import { visitMismatches } from "./visits";

export type Report = CaseCount & { streams: number; events: number; mismatches: Mismatch[] };

/**
 * Walks every chain of events, replays every case, common problem, service plan and absence, and works the clocks out anew. Returns
 * what was checked and every place that disagrees. `only` limits it to the streams whose name begins so; then nothing is said of rows without events.
 */
export async function verify(now: Date, only?: string): Promise<Report> {
  const calendar = await loadCalendar();
  const report: Report = { streams: 0, events: 0, cases: 0, items: 0, clocks: 0, mismatches: [] };
  for await (const batch of streamBatches(only)) {
    report.streams += batch.length;
    for (const { events } of batch) {
      report.events += events.length;
      const broken = firstBreak(events);
      if (broken) report.mismatches.push(breakIn(broken));
    }
    const ofCases = batch.filter(({ name }) => name.startsWith("case:"));
    report.mismatches.push(...(await checkCases(ofCases, calendar, now, report)));
    const ofPresets = batch.filter(({ name }) => name.startsWith("preset:"));
    if (ofPresets.length > 0) report.mismatches.push(...(await checkPresets(ofPresets)));
    report.mismatches.push(...(await checkGreenReviews(batch.filter(({ name }) => name.startsWith("green-channel:")))));
    const ofTopics = batch.filter(({ name }) => name.startsWith("topic:"));
    if (ofTopics.length > 0) report.mismatches.push(...(await checkTopics(ofTopics)));
    report.mismatches.push(...(await checkPlans(batch.filter(({ name }) => name.startsWith("enterprise:")))));
    report.mismatches.push(...(await checkAbsences(batch.filter(({ name }) => name.startsWith("person:")))));
  }
  if (only === undefined) {
    const beyond = [
      await casesWithoutEvents(),
      await plansWithoutEvents(),
      await numberMismatches(),
      await visitMismatches(),
      await factMismatches(),
    ];
    report.mismatches.push(...beyond.flat());
  }
  return report;
}

const EXPECTED = {
  gap: "the next number",
  previousHash: "the hash of the event before",
  hash: "the hash of its content",
};

function breakIn({ stream, sequence, reason }: NonNullable<ReturnType<typeof firstBreak>>): Mismatch {
  const field = reason === "gap" ? "sequence" : reason;
  return { place: `${stream} #${sequence}`, field, found: "something else", expected: EXPECTED[reason] };
}
