"use client";

import { useRef, useState } from "react";
import { AnswersStep } from "@/components/field/answers-step";
import { BottomBar } from "@/components/field/bottom-bar";
import { LinesStep } from "@/components/field/lines-step";
import { PeopleStep } from "@/components/field/people-step";
import { PhotosStep } from "@/components/field/photos-step";
import { PromisesStep } from "@/components/field/promises-step";
import { ReviewStep } from "@/components/field/review-step";
import { SeenStep } from "@/components/field/seen-step";
import { useField } from "@/components/field/use-field";
import { useSentence } from "@/components/field/use-sentence";
import { RECORDS, visitHref } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { Button, buttonLook } from "@/components/ui/button";
import { formatMoment } from "@/lib/formats";
import type { VisitRecord } from "@/lib/visits/device.policy";
import {
  dayProblem,
  type FormStep,
  readForm,
  STEPS,
  toAnswer,
  type VisitForm as Written,
} from "@/lib/visits/form.policy";
import type { FieldError, ShortlistEntry } from "@/lib/visits/schema";

/** What every step of the form is given. */
export type StepProps = {
  record: VisitRecord;
  form: Written;
  /** What was promised earlier and wants an answer. */
  open: ShortlistEntry["promises"];
  write: (part: Partial<Written>) => void;
  /** What is wrong with a field, by its dotted path. */
  errorAt: (path: string) => string | undefined;
  problems: readonly FieldError[];
};

/** A visit being written, step by step; each word is on the device before the next one. */
export function VisitForm({ record, step }: { record: VisitRecord; step: FormStep }) {
  const { state, store } = useField();
  const sentence = useSentence();
  const [attempted, setAttempted] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const { form, enterpriseId, visitId } = record;
  const entry = state.shortlist?.enterprises.find((one) => one.enterpriseId === enterpriseId);
  const open = toAnswer(entry?.promises ?? [], form, record.stored?.answered);
  const read = readForm({ id: visitId, enterpriseId }, form, open, state.today);
  const problems = attempted && "problems" in read ? read.problems : problemsAtOnce(record, state.today);
  const steps = STEPS.filter((one) => one !== "answers" || open.length > 0);
  const write = (part: Partial<Written>) => void store.write(record.id, part);
  const errorAt = (path: string) => {
    const problem = problems.find((one) => one.path === path);
    return problem && sentence(problem.code, problem.params);
  };

  async function handIn() {
    setAttempted(true);
    if ("content" in read) {
      if (await store.handIn(record.id, read.content, open)) window.location.replace(RECORDS);
    } else requestAnimationFrame(() => summary.current?.focus());
  }

  return (
    <div className="grid gap-4">
      <StepHeading steps={steps} step={step} />
      <StepOf step={step} props={{ record, form, open, write, errorAt, problems }} summary={summary} />
      <ActionBar record={record} steps={steps} step={step} onHandIn={handIn} />
    </div>
  );
}

/** What is told before anybody tries to hand in: a day to come or long past, and what the server refused. */
function problemsAtOnce({ form, answer }: VisitRecord, today: string): FieldError[] {
  const wrongDay = dayProblem(form.visitedOn, today);
  const refused = answer?.status === "refused" ? answer.fields : [];
  return wrongDay ? [wrongDay, ...refused] : refused;
}

type StepOfProps = { step: FormStep; props: StepProps; summary: React.Ref<HTMLDivElement> };

function StepOf({ step, props, summary }: StepOfProps) {
  switch (step) {
    case "people":
      return <PeopleStep {...props} />;
    case "answers":
      return <AnswersStep {...props} />;
    case "seen":
      return <SeenStep {...props} />;
    case "lines":
      return <LinesStep {...props} />;
    case "photos":
      return <PhotosStep {...props} />;
    case "promises":
      return <PromisesStep {...props} />;
    default:
      return <ReviewStep {...props} summary={summary} />;
  }
}

function StepHeading({ steps, step }: { steps: readonly FormStep[]; step: FormStep }) {
  const t = useWords("field.step");
  const number = Math.max(0, steps.indexOf(step)) + 1;
  return (
    <div className="grid gap-1.5">
      <p className="text-ink-2 text-sm">{t("count", { number, total: steps.length })}</p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
        <div className="h-full bg-brand" style={{ width: `${(number / steps.length) * 100}%` }} />
      </div>
      <h2 className="font-semibold text-xl">{t(step)}</h2>
    </div>
  );
}

type ActionBarProps = { record: VisitRecord; steps: readonly FormStep[]; step: FormStep; onHandIn: () => void };

/** Back, on, hand in: within reach of the thumb, under the sentence that says that all is kept. */
function ActionBar({ record, steps, step, onHandIn }: ActionBarProps) {
  const t = useWords("field.visit");
  const { preparing } = useField().state;
  const at = steps.indexOf(step);
  const [before, after] = [steps[at - 1], steps[at + 1]];
  return (
    <BottomBar>
      <div className="mx-auto grid max-w-3xl gap-1 px-4 pt-1 pb-2.5">
        <p role="status" className="text-center text-ink-2 text-sm">
          {preparing > 0
            ? t("preparing", { count: preparing })
            : t("saved", { at: formatMoment(new Date(record.savedAt), "time") })}
        </p>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-2">
          {before ? (
            <a href={visitHref(record.id, before)} className={buttonLook({ wide: true })}>
              {t("before")}
            </a>
          ) : (
            <a href={RECORDS} className={buttonLook({ wide: true })}>
              {t("later")}
            </a>
          )}
          {after ? (
            <a href={visitHref(record.id, after)} className={buttonLook({ variant: "primary", wide: true })}>
              {t("after")}
            </a>
          ) : (
            <Button variant="primary" wide onClick={onHandIn} disabled={preparing > 0}>
              {t("handIn")}
            </Button>
          )}
        </div>
      </div>
    </BottomBar>
  );
}
