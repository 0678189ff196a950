import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/cases/action-dialog";
import type { DialogLook } from "@/components/cases/case-action-bar";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/cases/schema";
import { EXTENSION_REASONS } from "@/lib/extensions/policy";

/** The lead department asks a manager for more time, once and ahead of the due day. */
export function ExtensionDialog({ view, actions, look }: TurnProps & { look: DialogLook }) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const answer = view.clocks.find((clock) => clock.kind === "answer" && clock.stoppedAt === null);
  const most = answer && (answer.greenCount ?? answer.limitCount);
  const reasons = EXTENSION_REASONS.map((value) => ({ value, label: cases(`extensionReason.${value}`) }));
  return (
    <ActionDialog
      view={view}
      action={actions.askExtension}
      {...look}
      label={t("extension.label")}
      title={t("extension.title")}
      submit={t("extension.submit")}
    >
      <Notice kind="warning">{t("extension.once")}</Notice>
      <Field name="days" label={t("extension.days")} hint={most && t("extension.daysHint", { most })} required>
        <TextInput type="number" inputMode="numeric" min={1} max={most} className="w-28" />
      </Field>
      <Field name="reason" label={t("extension.reason")} required>
        <Select name="reason" options={reasons} placeholder={t("choose")} />
      </Field>
      <Field name="note" label={t("extension.note")} hint={t("seenByStaff")} required>
        <TextArea name="note" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}
