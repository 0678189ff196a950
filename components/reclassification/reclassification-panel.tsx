import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import { formatMoment } from "@/lib/formats";
import { Change } from "./change";

/** A manager decides on a longer promise: from what to what, and why. */
export function ReclassificationPanel({ view, actions }: TurnProps) {
  const t = useTranslations("reclassification");
  const desk = useTranslations("desk");
  const cases = useTranslations("cases");
  const asked = view.reclassifications.find(({ granted }) => granted === null);
  if (!asked) return null;
  const rulings = (["granted", "refused"] as const).map((value) => ({ value, label: t(`ruling.${value}`) }));
  return (
    <TurnPanel
      id="turn"
      title={t("panel")}
      aside={t("askedBy", { name: asked.askedByName, at: formatMoment(asked.askedAt, "short") })}
    >
      <Change change={asked} />
      <p className="mt-2 font-semibold">{cases(`reclassificationReason.${asked.reason}`)}</p>
      <p className="measure mt-1 whitespace-pre-wrap">{asked.note}</p>
      <CaseForm
        number={view.number}
        action={actions.decideReclassification}
        version={view.version}
        className="mt-3 gap-4"
      >
        <FieldGroup name="ruling" label={desk("extension.decision")} required>
          <RadioTiles options={rulings} columns={2} />
        </FieldGroup>
        <Field name="note" label={desk("extension.decisionNote")} hint={t("decisionHint")}>
          <TextArea name="note" rows={2} limit={LIMITS.note} counterFrom={900} />
        </Field>
        <div>
          <SubmitButton>{desk("extension.decide")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}
