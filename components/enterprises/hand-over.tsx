import { useTranslations } from "next-intl";
import { type Away, useAway } from "@/components/absences/away";
import type { Holder } from "@/components/enterprises/three-people";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/enterprises/schema";
import type { FormAction } from "@/lib/form-state";

export type Candidate = {
  id: string;
  name: string;
  title: string | null;
  departmentName: string | null;
  away: Away | null;
};
type HandOverProps = {
  enterpriseId: string;
  entry: Holder;
  candidates: readonly Candidate[];
  assign: FormAction;
  end: FormAction;
};

/** Gives a slot to somebody, with a note from whoever held it; or leaves it empty. */
export function HandOver({ enterpriseId, entry: { slot, holder }, candidates, assign, end }: HandOverProps) {
  const t = useTranslations("enterprises");
  const place = { slot: t(`slots.${slot}`) };
  const awayText = useAway();
  const options = candidates
    .filter(({ id }) => id !== holder?.personId)
    .map(({ id, name, title, departmentName, away }) => ({
      value: id,
      label: [name, title, departmentName, awayText(away)].filter(Boolean).join(" · "),
    }));
  const address = (
    <>
      <input type="hidden" name="enterpriseId" value={enterpriseId} />
      <input type="hidden" name="slot" value={slot} />
    </>
  );
  return (
    <div className="flex flex-wrap gap-2" data-print="hide">
      <Dialog
        trigger={holder ? t("handOver") : t("assign")}
        triggerSize="small"
        title={t(holder ? "handOverTitle" : "assignTitle", place)}
      >
        <ClosingForm action={assign}>
          {address}
          <Field name="personId" label={t("newHolder")} hint={candidates.length === 0 && t("noCandidate")} required>
            <Select placeholder="" options={options} />
          </Field>
          <Note required={holder !== null} />
          <SubmitButton>{t("save")}</SubmitButton>
        </ClosingForm>
      </Dialog>
      {holder && (
        <Dialog
          trigger={t("endLink")}
          triggerSize="small"
          triggerVariant="quiet"
          title={t("endLinkTitle", { ...place, name: holder.name })}
        >
          <ClosingForm action={end}>
            {address}
            <Note required />
            <SubmitButton variant="danger">{t("confirmEnd")}</SubmitButton>
          </ClosingForm>
        </Dialog>
      )}
    </div>
  );
}

function Note({ required }: { required: boolean }) {
  const t = useTranslations("enterprises");
  return (
    <Field name="handOverNote" label={t("handOverNote")} hint={t("handOverHint")} required={required}>
      <TextArea limit={LIMITS.note} counterFrom={400} />
    </Field>
  );
}
