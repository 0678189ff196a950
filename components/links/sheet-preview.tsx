"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { useFormPreview } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/enterprises/schema";
import type { ImportPlan } from "@/lib/links/sheet.policy";
import { SheetFates } from "./sheet-fates";

type ShownPreview = ImportPlan & {
  /** The table that was looked at and what it came to: confirming sends both back. */
  sheet: string;
  previewed: string;
  changedSince: boolean;
};

/** What the sheet would do, line by line. Only from here it is done, and only while nothing in it is refused. */
export function SheetPreview() {
  const t = useTranslations("links.sheet");
  const preview = useFormPreview<ShownPreview>();
  const top = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (preview) top.current?.focus();
  }, [preview]);

  if (!preview) return null;
  const { rows, counts, changedSince } = preview;
  return (
    <section ref={top} tabIndex={-1} aria-label={t("preview")} className="grid gap-4 focus:outline-none">
      {changedSince && (
        <Notice kind="warning" role="alert">
          {t("stale")}
        </Notice>
      )}
      {counts.refused > 0 && <Notice kind="danger">{t("refusedCount", { count: counts.refused })}</Notice>}
      <Card
        flush
        title={t("previewTitle")}
        aside={t("counts", { new: counts.new, replaces: counts.replaces, unchanged: counts.unchanged })}
      >
        <SheetFates rows={rows} />
      </Card>
      {counts.refused === 0 && <Confirm preview={preview} />}
    </section>
  );
}

function Confirm({ preview: { counts, sheet, previewed } }: { preview: ShownPreview }) {
  const t = useTranslations("links.sheet");
  if (counts.new + counts.replaces === 0) return <Notice kind="success">{t("nothing")}</Notice>;
  return (
    <div className="grid max-w-2xl gap-4">
      <input type="hidden" name="sheet" value={sheet} />
      <input type="hidden" name="previewed" value={previewed} />
      {counts.replaces > 0 && (
        <Field name="handOverNote" label={t("note")} hint={t("noteHint", { count: counts.replaces })} required>
          <TextArea limit={LIMITS.note} counterFrom={400} rows={3} />
        </Field>
      )}
      <p className="text-ink-2 text-sm">{t("confirmHint")}</p>
      <SubmitButton name="intent" value="confirm" className="justify-self-start">
        {t("confirm")}
      </SubmitButton>
    </div>
  );
}
