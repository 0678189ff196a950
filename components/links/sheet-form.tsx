import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { SHEET_LIMITS } from "@/lib/links/schema";
import { SheetPreview } from "./sheet-preview";

/** A sheet of links as a file or pasted, what it would do below, and below that the button that does it. */
export function SheetForm({ action }: { action: FormAction }) {
  const t = useTranslations("links.sheet");
  return (
    <ActionForm action={action}>
      <Card>
        <div className="grid gap-5">
          <Field name="file" label={t("file")} hint={t("fileHint", { most: SHEET_LIMITS.rows })}>
            <TextInput type="file" accept=".xlsx,.csv" className="max-w-md py-1" />
          </Field>
          <Field name="pasted" label={t("pasted")} hint={t("pastedHint")}>
            <TextArea rows={6} limit={SHEET_LIMITS.characters} counterFrom={80_000} spellCheck={false} />
          </Field>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton name="intent" value="preview" variant="secondary">
              {t("preview")}
            </SubmitButton>
            <p className="text-ink-2 text-sm">
              <a href="/desk/links/import/template" className="link" download>
                {t("template")}
              </a>{" "}
              {t("templateHint")}
            </p>
          </div>
        </div>
      </Card>
      <SheetPreview />
    </ActionForm>
  );
}
