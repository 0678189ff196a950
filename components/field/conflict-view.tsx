"use client";

import { type ComponentProps, useState } from "react";
import { BottomBar } from "@/components/field/bottom-bar";
import { PartValue } from "@/components/field/part-value";
import { useEarlier } from "@/components/field/use-earlier";
import { useField } from "@/components/field/use-field";
import { RECORDS } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FieldGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { formatMoment } from "@/lib/formats";
import {
  type Choice,
  type Choices,
  choiceOf,
  choicesFor,
  differences,
  joined,
  type Part,
  proposal,
} from "@/lib/visits/conflict.policy";
import type { VisitRecord } from "@/lib/visits/device.policy";
import { contentFrom } from "@/lib/visits/form.policy";
import { type VisitContent, visitContent } from "@/lib/visits/schema";

/** The same visit was handed in from elsewhere: mine beside theirs, and for each part that differs a choice. */
export function ConflictView({ id }: { id: string }) {
  const t = useWords("field.conflict");
  const { records } = useField().state;
  const record = records.find((one) => one.id === id);
  if (record?.answer?.status !== "conflict") return <EmptyState kind="done" title={t("gone")} />;
  return <Comparison record={record} answer={record.answer} mine={ownContent(record)} />;
}

type Conflict = Extract<VisitRecord["answer"], { status: "conflict" }>;
type ComparisonProps = { record: VisitRecord; answer: Conflict; mine: VisitContent };

function Comparison({ record, answer, mine }: ComparisonProps) {
  const t = useWords("field.conflict");
  const { store } = useField();
  const [choices, setChoices] = useState<Choices>({});
  // Raised by "all of mine" and "all of theirs", so that the tiles are drawn with what was chosen.
  const [round, setRound] = useState(0);
  const parts = differences(mine, answer.visit);
  const earlier = useEarlier(record);

  function chooseAll(wanted: "mine" | "theirs") {
    setChoices(Object.fromEntries(parts.map((part) => [part, choiceOf(part, wanted)])));
    setRound(round + 1);
  }
  async function send() {
    if (await store.resolve(record.id, joined(mine, answer.visit, choices))) window.location.replace(RECORDS);
  }

  return (
    <div className="grid gap-4">
      <Notice
        kind="warning"
        title={t("title", { name: answer.byName, at: formatMoment(new Date(answer.at), "short") })}
      >
        {t("lead")}
      </Notice>
      <div className="grid grid-cols-2 gap-2">
        <Button onClick={() => chooseAll("mine")}>{t("allMine")}</Button>
        <Button onClick={() => chooseAll("theirs")}>{t("allTheirs")}</Button>
      </div>
      {parts.length === 0 && <p>{t("same")}</p>}
      {parts.map((part) => (
        <PartChoice
          key={`${part} ${round}`}
          part={part}
          mine={mine}
          theirs={answer.visit}
          earlier={earlier}
          chosen={choices[part] ?? proposal(part, mine)}
          onChoose={(choice) => setChoices({ ...choices, [part]: choice })}
        />
      ))}
      <BottomBar>
        <div className="mx-auto max-w-3xl px-4 py-2.5">
          <Button variant="primary" wide onClick={send}>
            {t("send")}
          </Button>
        </div>
      </BottomBar>
    </div>
  );
}

type PartChoiceProps = {
  part: Part;
  mine: VisitContent;
  theirs: VisitContent;
  earlier: ReadonlyMap<string, string>;
  chosen: Choice;
  onChoose: (choice: Choice) => void;
};

function PartChoice({ part, mine, theirs, earlier, chosen, onChoose }: PartChoiceProps) {
  const t = useWords("field.conflict");
  const options = choicesFor(part).map((value) => ({ value, label: t(value) }));
  return (
    <FieldGroup name={part} label={t(`part.${part}`)} hint={part === "lines" && t("linesHint")} unmarked>
      <dl className="mb-2 grid grid-cols-2 gap-2 large:grid-cols-1">
        <Version term={t("mine")} {...{ part, earlier }} visit={mine} />
        <Version term={t("theirs")} {...{ part, earlier }} visit={theirs} />
      </dl>
      <RadioTiles options={options} defaultValue={chosen} onChoose={(choice) => onChoose(choice as Choice)} />
    </FieldGroup>
  );
}

function Version({ term, ...shown }: { term: string } & ComponentProps<typeof PartValue>) {
  return (
    <div className="rounded-control border border-line bg-sunken px-3 py-2">
      <dt className="text-ink-2 text-sm">{term}</dt>
      <dd>
        <PartValue {...shown} />
      </dd>
    </div>
  );
}

/** What I handed in, as it was sent: it was complete, or it would not have left. */
function ownContent({ visitId, enterpriseId, form, answered }: VisitRecord): VisitContent {
  const given = Object.keys(form.answers).map((id) => ({ id, text: "", dueOn: null, madeOn: "", madeByName: "" }));
  return visitContent.parse(contentFrom({ id: visitId, enterpriseId }, form, answered ?? given));
}
