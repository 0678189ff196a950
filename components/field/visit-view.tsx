"use client";

import { RecordDetail } from "@/components/field/records-view";
import { useField } from "@/components/field/use-field";
import { useWords } from "@/components/field/use-words";
import { VisitForm } from "@/components/field/visit-form";
import { VisitSummary } from "@/components/field/visit-summary";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { isWritable, stateOf, type VisitRecord } from "@/lib/visits/device.policy";
import type { FormStep } from "@/lib/visits/form.policy";
import { mayTakeBack } from "@/lib/visits/outbox.policy";

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

function HandedIn({ record }: { record: VisitRecord }) {
  const t = useWords("field");
  const { store } = useField();
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
      </Notice>
      <Card>
        <VisitSummary record={record} />
      </Card>
    </div>
  );
}
