"use client";

import { correct } from "@/components/field/corrections";
import { useField } from "@/components/field/use-field";
import { visitHref } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { Button } from "@/components/ui/button";
import { mayBeChanged, type VisitRecord } from "@/lib/visits/device.policy";

/** Opens a sent visit again, at its parts; nothing once it is too old to be changed. */
export function ChangeButton({ record }: { record: VisitRecord }) {
  const t = useWords("field.records");
  const { state, store } = useField();
  if (!mayBeChanged(record, state.today)) return null;
  const change = async () => {
    const id = record.stored && (await correct(store, record.stored));
    if (id) window.location.hash = visitHref(id, "review");
  };
  return (
    <Button onClick={change} aria-label={t("changeOf", { name: record.enterpriseName, on: record.form.visitedOn })}>
      {t("change")}
    </Button>
  );
}
