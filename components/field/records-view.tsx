"use client";

import { ChangeButton } from "@/components/field/change-button";
import { DiscardButton } from "@/components/field/discard-button";
import { RecordRow } from "@/components/field/record-row";
import { useField } from "@/components/field/use-field";
import { useSentence } from "@/components/field/use-sentence";
import { sentHref } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { Button } from "@/components/ui/button";
import { Card, RuledList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { isEmpty, isWritable, stateOf, type VisitRecord, type VisitState } from "@/lib/visits/device.policy";
import { mayTakeBack } from "@/lib/visits/outbox.policy";
import type { OwnVisit } from "@/lib/visits/schema";

const GROUPS: { title: string; states: VisitState[] }[] = [
  { title: "asks", states: ["conflict", "refused"] },
  { title: "waits", states: ["waiting", "failing"] },
  { title: "drafts", states: ["draft", "changing"] },
  { title: "sent", states: ["sent"] },
];

/** Every visit on this device, first what its writer has to look at, last what has arrived. */
export function RecordsView() {
  const t = useWords("field.records");
  const { records, shortlist } = useField().state;
  const elsewhere = (shortlist?.visits ?? []).filter(
    ({ content }) => !records.some(({ visitId }) => visitId === content.id),
  );
  const written = records.filter((record) => !isEmpty(record));
  const newestFirst = [...written].sort((one, other) => other.savedAt - one.savedAt);
  if (written.length + elsewhere.length === 0)
    return (
      <EmptyState kind="first" title={t("none")}>
        {t("noneText")}
      </EmptyState>
    );
  return (
    <div className="grid gap-4">
      {GROUPS.map(({ title, states }) => {
        const shown = newestFirst.filter((record) => states.includes(stateOf(record)));
        if (shown.length === 0) return null;
        return (
          <Card key={title} title={t(title)} aside={shown.length} flush>
            <RuledList>
              {shown.map((record) => (
                <RecordRow
                  key={record.id}
                  record={record}
                  detail={<RecordDetail record={record} />}
                  actions={<RecordActions record={record} />}
                />
              ))}
            </RuledList>
          </Card>
        );
      })}
      {elsewhere.length > 0 && <ElsewhereCard visits={elsewhere} />}
    </div>
  );
}

/** One's own visits that this device does not keep: sent from another one, or long enough ago. */
function ElsewhereCard({ visits }: { visits: readonly OwnVisit[] }) {
  const t = useWords("field.records");
  return (
    <Card title={t("elsewhere")} aside={visits.length} flush>
      <RuledList>
        {visits.map(({ content, enterpriseName }) => (
          <li key={content.id}>
            <a
              href={sentHref(content.id)}
              className="grid min-h-(--control) gap-0.5 px-4 py-3 hover:bg-brand-soft focus-visible:-outline-offset-2"
            >
              <span className="font-semibold">{enterpriseName}</span>
              <span className="text-ink-2 text-sm">{content.visitedOn}</span>
            </a>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

/** Why it has not gone through, how many photos have, or where it stands now and which cases came of it. */
export function RecordDetail({ record }: { record: VisitRecord }) {
  const t = useWords("field.records");
  const sentence = useSentence();
  const { entry, answer } = record;
  if (entry) {
    const stored = entry.photos.filter((photo) => photo.stored).length;
    return (
      <div className="grid text-ink-2">
        {entry.delay && <p className="font-semibold text-red">{t(`delay.${entry.delay}`)}</p>}
        {entry.photos.length > 0 && <p>{t("photos", { stored, count: entry.photos.length })}</p>}
      </div>
    );
  }
  if (answer?.status === "refused") {
    return <p className="font-semibold text-red">{sentence(answer.code, answer.particulars)}</p>;
  }
  if (answer?.status === "conflict") return <p>{t("conflict", { name: answer.byName })}</p>;
  if (answer?.status !== "done") return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      <li>
        <a href={`/desk/visits/${answer.visitId}`} className="link inline-flex min-h-11 items-center">
          {t("atDesk")}
        </a>
      </li>
      {answer.cases.map(({ lineId, number }) => (
        <li key={lineId}>
          <a href={`/desk/cases/${number}`} className="link inline-flex min-h-11 items-center">
            {number}
          </a>
        </li>
      ))}
    </ul>
  );
}

function RecordActions({ record }: { record: VisitRecord }) {
  const t = useWords("field.records");
  const { store, sender } = useField();
  const state = stateOf(record);
  if (state === "sent") return <ChangeButton record={record} />;
  if (isWritable(record)) return <DiscardButton record={record} />;
  if (!record.entry) return null;
  return (
    <>
      <Button onClick={() => sender.hurry()} aria-label={t("retryOf", { name: record.enterpriseName })}>
        {t("retry")}
      </Button>
      {mayTakeBack(record.entry) && (
        <Button onClick={() => store.takeBack(record.id)} aria-label={t("takeBackOf", { name: record.enterpriseName })}>
          {t("takeBack")}
        </Button>
      )}
    </>
  );
}
