import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/cases/action-dialog";
import type { DialogLook } from "@/components/cases/case-action-bar";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import { GREEN_GROUNDS } from "@/lib/green-channel/policy";

type LookProps = TurnProps & { look: DialogLook };

/** A proposal for the green channel, or a manager's own grant: the same ground and reason, in the same register. */
export function GreenDialog({ view, actions, look }: LookProps) {
  const t = useTranslations("green");
  const desk = useTranslations("desk");
  const cases = useTranslations("cases");
  const grants = view.verbs.includes("grantGreenChannel");
  const way = grants ? "grant" : "propose";
  const grounds = GREEN_GROUNDS.map((value) => ({ value, label: cases(`greenGround.${value}`) }));
  return (
    <ActionDialog
      view={view}
      action={grants ? actions.grantGreenChannel : actions.proposeGreenChannel}
      {...look}
      label={t(`${way}.label`)}
      title={t(`${way}.title`)}
      submit={t(`${way}.submit`)}
    >
      <Notice kind="warning">{t(`${way}.notice`)}</Notice>
      <Field name="ground" label={t("ground")} required>
        <Select name="ground" options={grounds} placeholder={desk("choose")} />
      </Field>
      <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
        <TextArea name="reason" rows={4} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}

/** A manager takes the case out of the green channel; the enterprise reads why. */
export function LiftGreenDialog({ view, actions, look }: LookProps) {
  const t = useTranslations("green");
  const desk = useTranslations("desk");
  return (
    <ActionDialog
      view={view}
      action={actions.liftGreenChannel}
      {...look}
      danger
      label={t("lift.label")}
      title={t("lift.title")}
      submit={t("lift.submit")}
    >
      <Notice kind="warning">{t("lift.notice")}</Notice>
      <Field name="reason" label={t("lift.reason")} hint={desk("seenByEnterprise")} required>
        <TextArea name="reason" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}
