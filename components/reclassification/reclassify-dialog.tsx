import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/cases/action-dialog";
import type { DialogLook } from "@/components/cases/case-action-bar";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { TIERS } from "@/lib/presets/policy";
import { presetAfterMove, presetFor, promisedDays, promiseUnder } from "@/lib/presets/rules";
import { RECLASSIFICATION_REASONS } from "@/lib/reclassification/policy";
import { useTypeName } from "./type-name";

/** Another request type or tier for a case in work, with what that does to its promise said beforehand. */
export function ReclassifyDialog({ view, actions, categories, presets, look }: TurnProps & { look: DialogLook }) {
  const t = useTranslations("reclassification");
  const desk = useTranslations("desk");
  const cases = useTranslations("cases");
  const nameOf = useTypeName();
  const daysOf = (type: RequestTypeDetail) => {
    const choice = { before: view.type.presetCode, after: type.presetCode };
    const newest = presets && presetFor(presets, type.presetCode);
    return promisedDays(newest ? presetAfterMove(view.preset, choice, newest) : view.preset, type);
  };
  const types = categories.map((category) => ({
    label: nameOf(category),
    options: category.types
      .filter(({ code }) => code !== view.type.code)
      .map((type) => ({ value: type.code, label: t("typeOption", { type: nameOf(type), days: daysOf(type) }) })),
  }));
  const tiers = TIERS.map((tier) => ({
    value: tier,
    label: t("tierOption", {
      tier: cases(`tier.${tier}`),
      days: promisedDays(view.preset, promiseUnder(view.type, tier)),
    }),
  }));
  const reasons = RECLASSIFICATION_REASONS.map((value) => ({
    value,
    label: cases(`reclassificationReason.${value}`),
  }));
  const decides = view.verbs.includes("lengthenPromise");
  return (
    <ActionDialog
      view={view}
      action={actions.reclassify}
      {...look}
      wide
      label={t("label")}
      title={t("title")}
      submit={t("submit")}
    >
      <Notice kind="warning">{t(decides ? "noticeManager" : "notice")}</Notice>
      <p className="text-sm">{t("now", { type: nameOf(view.type), tier: cases(`tier.${view.tier}`) })}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="typeCode" label={t("type")}>
          <Select name="typeCode" options={types} placeholder={t("sameType", { type: nameOf(view.type) })} />
        </Field>
        <Field name="tier" label={t("tier")}>
          <Select name="tier" options={tiers} placeholder={t("tierOfType")} />
        </Field>
      </div>
      <Field name="reason" label={t("reason")} hint={desk("seenByEnterprise")} required>
        <Select name="reason" options={reasons} placeholder={desk("choose")} />
      </Field>
      <Field name="note" label={t("note")} hint={desk("seenByStaff")} required>
        <TextArea name="note" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}
