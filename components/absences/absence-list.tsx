import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag, type TagTone } from "@/components/ui/tag";
import { TextInput } from "@/components/ui/text-input";
import { Timestamp } from "@/components/ui/timestamp";
import type { FormAction } from "@/lib/form-state";
import { type AbsenceReason, type AbsenceState, lastDays } from "@/lib/people/absence.policy";

export type AbsenceLine = {
  id: string;
  standInName: string;
  firstOn: string;
  lastOn: string;
  reason: AbsenceReason;
  namedByName: string;
  namedAt: Date;
  endedByName: string | null;
  endedAt: Date | null;
  state: AbsenceState;
};
type AbsenceListProps = {
  list: readonly AbsenceLine[];
  /** Null for whoever only reads. */
  actions: { extend: FormAction; end: FormAction } | null;
};

const tones: Record<AbsenceState, TagTone> = { running: "brand", coming: "yellow", over: "gray" };

/** A person's absences, latest first: which run, which come, which are over, and who stood in. */
export function AbsenceList({ list, actions }: AbsenceListProps) {
  const t = useTranslations("absences");
  return (
    <Card title={t("list.title")} flush>
      {list.length === 0 && <EmptyState kind="first" title={t("list.none")} />}
      <RuledList>
        {list.map((absence) => (
          <li key={absence.id} className="grid gap-1.5 px-4 py-3">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Tag tone={tones[absence.state]}>{t(`state.${absence.state}`)}</Tag>
              <span className="font-semibold">{t("list.span", { from: absence.firstOn, to: absence.lastOn })}</span>
              <span>{t("list.standIn", { name: absence.standInName })}</span>
              <span className="text-ink-2">{t(`reason.${absence.reason}`)}</span>
            </p>
            <p className="text-ink-2 text-xs">
              {t("list.namedBy", { name: absence.namedByName })} <Timestamp at={absence.namedAt} />
              {absence.endedAt && (
                <>
                  {" · "}
                  {t("list.endedBy", { name: absence.endedByName ?? "" })} <Timestamp at={absence.endedAt} />
                </>
              )}
            </p>
            {actions && absence.state !== "over" && <Tools absence={absence} {...actions} />}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

type StandingIn = { id: string; name: string; firstOn: string; lastOn: string; state: AbsenceState };

/** Whom the reader stands in for, now and to come. */
export function StandingInCard({ list }: { list: readonly StandingIn[] }) {
  const t = useTranslations("absences");
  return (
    <Card title={t("standingIn.title")} flush>
      <RuledList>
        {list.map(({ id, name, firstOn, lastOn, state }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-3">
            <Tag tone={tones[state]}>{t(`standingIn.${state}`)}</Tag>
            <span className="font-semibold">{t("standingIn.for", { name })}</span>
            <span>{t("list.span", { from: firstOn, to: lastOn })}</span>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function Tools({ absence, extend, end }: { absence: AbsenceLine; extend: FormAction; end: FormAction }) {
  const t = useTranslations("absences");
  const { id, state, standInName } = absence;
  const { from, to } = lastDays(absence);
  const ending = state === "running" ? "end" : "callOff";
  return (
    <div className="flex flex-wrap gap-2" data-print="hide">
      <Dialog trigger={t("extend.open")} triggerSize="small" title={t("extend.title")}>
        <ClosingForm action={extend}>
          <input type="hidden" name="absenceId" value={id} />
          <Field name="lastOn" label={t("extend.lastOn")} hint={t("extend.hint", { from, to })} required>
            <TextInput type="date" min={from} max={to} />
          </Field>
          <SubmitButton className="justify-self-start">{t("extend.submit")}</SubmitButton>
        </ClosingForm>
      </Dialog>
      <Dialog
        trigger={t(`${ending}.open`)}
        triggerSize="small"
        triggerVariant="quiet"
        title={t(`${ending}.title`, { name: standInName })}
      >
        <ClosingForm action={end}>
          <p>{t(`${ending}.text`, { name: standInName })}</p>
          <input type="hidden" name="absenceId" value={id} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="danger">{t(`${ending}.open`)}</SubmitButton>
            <DialogClose>{t("cancel")}</DialogClose>
          </div>
        </ClosingForm>
      </Dialog>
    </div>
  );
}
