"use client";

import { useField } from "@/components/field/use-field";
import { RECORDS } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { VisitRecord } from "@/lib/visits/device.policy";

/** Throws a visit away that was not handed in, after asking. */
export function DiscardButton({ record }: { record: VisitRecord }) {
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
