import { addDays, type Day } from "@/lib/day";
import { nudgeMeasure } from "@/lib/plans/commands/nudging";
import { completeMeasure, takeBackMeasure } from "@/lib/plans/commands/working";
import type { DemoActor } from "./actors";
import { attachToMeasure } from "./attachments";
import { randomFrom } from "./random";

/** Something that is done on a day, in its morning. */
export type Deed = [Day, (at: Date) => Promise<unknown>];
type DemoMeasure = { id: string; dueOn: Day };

/** A measure that is late goes up the ladder, as the worker would have let it. */
export function climbing({ id, dueOn }: DemoMeasure): Deed[] {
  return [0, 6, 12].map((days): Deed => [addDays(dueOn, days), (at) => nudgeMeasure(id, at)]);
}

/** How a measure ends: with a file, or by turning out not to be done (why). */
export type Finish = {
  doneOn: Day;
  evidence: string;
  file?: { visible: boolean; seed: number };
  takenBack?: string;
};

/** A measure is done; or it is taken back two days before its day, is late after all, and goes up the ladder. */
export function finishing(actor: DemoActor, measure: DemoMeasure, finish: Finish): Deed[] {
  const { doneOn, evidence, file, takenBack } = finish;
  const measureId = measure.id;
  const deeds: Deed[] = [];
  if (file) {
    const target = { measure: measureId, visible: file.visible ? "1" : "0" } as const;
    deeds.push([doneOn, (at) => attachToMeasure(actor, target, randomFrom(file.seed), at)]);
  }
  deeds.push([doneOn, (at) => completeMeasure(actor, { measureId, evidence }, at)]);
  if (!takenBack) return deeds;
  const back = { measureId, reason: takenBack };
  return [...deeds, [addDays(measure.dueOn, -2), (at) => takeBackMeasure(actor, back, at)], ...climbing(measure)];
}
