"use client";

import { restore } from "@/components/field/corrections";
import { useField } from "@/components/field/use-field";
import { RECORDS } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { VisitRecord } from "@/lib/visits/device.policy";

/** Throws away what was not handed in, after asking: a visit, or what was changed in one that was sent. */
export function DiscardButton({ record }: { record: VisitRecord }) {
  return record.stored ? <DropChanges record={record} /> : <DeleteRecord record={record} />;
}

function DropChanges({ record }: { record: VisitRecord }) {
  const t = useWords("field.discard");
  const { store } = useField();
  const drop = async () => {
    await restore(store, record.id);
    window.location.replace(RECORDS);
  };
  return (
    <Dialog trigger={t("changes")} triggerVariant="danger" title={t("changesTitle")}>
      <p>{t("changesText", { name: record.enterpriseName, on: record.form.visitedOn || "—" })}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="danger" onClick={drop}>
          {t("changes")}
        </Button>
        <DialogClose>{t("keep")}</DialogClose>
      </div>
    </Dialog>
  );
}

function DeleteRecord({ record }: { record: VisitRecord }) {
  const t = useWords("field.discard");
  const { store } = useField();
  const discard = async () => {
    await store.discard(record.id);
    window.location.replace(RECORDS);
  };
  return (
    <Dialog trigger={t("label")} triggerVariant="danger" title={t("title")}>
      <p>{t("text", { name: record.enterpriseName, on: record.form.visitedOn || "—" })}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="danger" onClick={discard}>
          {t("confirm")}
        </Button>
        <DialogClose>{t("keep")}</DialogClose>
      </div>
    </Dialog>
  );
}
