"use client";

import { ChangeButton } from "@/components/field/change-button";
import { ConflictView } from "@/components/field/conflict-view";
import { RecordDetail } from "@/components/field/records-view";
import { useField } from "@/components/field/use-field";
import { useWords } from "@/components/field/use-words";
import { VisitForm } from "@/components/field/visit-form";
import { VisitSummary } from "@/components/field/visit-summary";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { isWritable, mayBeChanged, sentRecord, stateOf, type VisitRecord } from "@/lib/visits/device.policy";
import type { FormStep } from "@/lib/visits/form.policy";
import { mayTakeBack } from "@/lib/visits/outbox.policy";
import { MOST_DAYS_AGO } from "@/lib/visits/schema";

/** One visit on this device: the form while it can be written, afterwards what was handed in. */
export function VisitView({ id, step }: { id: string; step: FormStep }) {
  const t = useWords("field.visit");
  const { records, revision } = useField().state;
  const record = records.find((one) => one.id === id);
  if (!record)
    return (
      <EmptyState kind="none" title={t("gone")}>
        {t("goneText")}
      </EmptyState>
    );
  if (isWritable(record)) return <VisitForm key={`${id} ${revision}`} record={record} step={step} />;
  return <HandedIn record={record} />;
}

/** A visit of one's own that was sent, by its own id: as this device keeps it, or else as the server last told it. */
export function SentView({ id }: { id: string }) {
  const t = useWords("field.visit");
  const { records, shortlist, person } = useField().state;
  const record = records.find(({ visitId }) => visitId === id);
  if (record && stateOf(record) === "conflict") return <ConflictView id={record.id} />;
  if (record) return <VisitView id={record.id} step="review" />;
  const visit = shortlist?.visits?.find(({ content }) => content.id === id);
  if (!visit || !person)
    return (
      <EmptyState kind="none" title={t("notSent")}>
        {t("notSentText", { days: MOST_DAYS_AGO })}
      </EmptyState>
    );
  return <HandedIn record={sentRecord(visit, { id, personId: person.id })} />;
}

function HandedIn({ record }: { record: VisitRecord }) {
  const t = useWords("field");
  const { store, state } = useField();
  const sent = stateOf(record) === "sent";
  return (
    <div className="grid gap-4">
      <Notice title={t(`state.${stateOf(record)}`)}>
        <RecordDetail record={record} />
        {record.entry && !mayTakeBack(record.entry) && <p>{t("records.tried")}</p>}
        {record.entry && mayTakeBack(record.entry) && (
          <Button className="mt-2" onClick={() => store.takeBack(record.id)}>
            {t("records.takeBack")}
          </Button>
        )}
        {sent && !mayBeChanged(record, state.today) && <p>{t("records.tooOld", { days: MOST_DAYS_AGO })}</p>}
        {sent && <ChangeButton record={record} />}
      </Notice>
      <Card>
        <VisitSummary record={record} />
      </Card>
    </div>
  );
}
