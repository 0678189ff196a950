import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import type { SlipCardView } from "@/components/cases/case-view";
import { ownOpenSlips, promiseWords, slipStateOf, slipsIn } from "@/components/cases/supervision";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/cases/schema";
import { formatMoment } from "@/lib/formats";

/** The slips of the reader's department: to be signed for, then to be answered. */
export function OwnSlipPanels(part: TurnProps) {
  return ownOpenSlips(part.view, part.reader).map((slip) =>
    slipStateOf(slip) === "signing" ? (
      <SignSlipPanel key={slip.id} {...part} slip={slip} />
    ) : (
      <AnswerSlipPanel key={slip.id} {...part} slip={slip} />
    ),
  );
}

/** A supervisor reads the answer and closes the slip, or sends it back. */
export function ReviewSlipPanels({ view, actions }: TurnProps) {
  const t = useTranslations("supervision");
  const rulings = (["closed", "returned"] as const).map((value) => ({ value, label: t(`panel.${value}`) }));
  return slipsIn(view, "review").map((slip) => (
    <TurnPanel
      key={slip.id}
      id={`slip-${slip.id}`}
      title={t("panel.review", { number: slip.number })}
      aside={<AnsweredBy slip={slip} />}
    >
      <p className="measure whitespace-pre-wrap">{slip.done}</p>
      <p className="mt-1 text-ink-2 text-sm">{t("doneBy", { on: slip.doneBy ?? "" })}</p>
      <CaseForm number={view.number} action={actions.reviewSlip} className="mt-3 gap-4">
        <input type="hidden" name="slipId" value={slip.id} />
        <FieldGroup name="ruling" label={t("panel.ruling")} required>
          <RadioTiles options={rulings} columns={2} />
        </FieldGroup>
        <Field name="note" label={t("panel.note")} hint={t("panel.noteHint")}>
          <TextArea name="note" rows={2} limit={LIMITS.note} counterFrom={900} />
        </Field>
        <div>
          <SubmitButton>{t("panel.reviewSubmit")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  ));
}

type SlipPanelProps = TurnProps & { slip: SlipCardView };

function SignSlipPanel({ view, actions, slip }: SlipPanelProps) {
  const t = useTranslations("supervision");
  return (
    <TurnPanel
      id={`slip-${slip.id}`}
      title={t("panel.sign", { number: slip.number })}
      aside={t("signBy", { at: formatMoment(slip.signDueAt, "short") })}
    >
      <SlipMatter slip={slip} />
      <p className="mt-1 mb-3 text-ink-2 text-sm">
        {t("panel.signText", { at: formatMoment(slip.answerDueAt, "short") })}
      </p>
      <CaseForm number={view.number} action={actions.signSlip}>
        <input type="hidden" name="slipId" value={slip.id} />
        <div>
          <SubmitButton>{t("panel.signSubmit")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}

function AnswerSlipPanel({ view, actions, slip }: SlipPanelProps) {
  const t = useTranslations("supervision");
  return (
    <TurnPanel
      id={`slip-${slip.id}`}
      title={t("panel.answer", { number: slip.number })}
      aside={t("answerBy", { at: formatMoment(slip.answerDueAt, "short") })}
    >
      <SlipMatter slip={slip} />
      {slip.returnedAt && (
        <p className="mt-1 whitespace-pre-wrap text-yellow">{t("returned", { note: slip.reviewNote })}</p>
      )}
      <CaseForm number={view.number} action={actions.answerSlip} className="mt-3 gap-4">
        <input type="hidden" name="slipId" value={slip.id} />
        <Field name="done" label={t("panel.done")} required>
          <TextArea name="done" rows={3} limit={LIMITS.note} counterFrom={900} defaultValue={slip.done} />
        </Field>
        <Field name="doneBy" label={t("panel.doneBy")} required>
          <TextInput type="date" className="w-44" defaultValue={slip.doneBy ?? ""} />
        </Field>
        <div>
          <SubmitButton>{t("panel.answerSubmit")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}

/** What the slip is about and what it asks for. */
function SlipMatter({ slip }: { slip: SlipCardView }) {
  const cases = useTranslations("cases");
  return (
    <>
      <p className="font-semibold">{promiseWords(cases, { kind: slip.clockKind, itemTitle: slip.itemTitle })}</p>
      {slip.words && <p className="measure mt-1 whitespace-pre-wrap">{slip.words}</p>}
    </>
  );
}

function AnsweredBy({ slip: { answeredByName, answeredAt } }: { slip: SlipCardView }) {
  const t = useTranslations("supervision");
  if (!answeredAt) return null;
  return t("answeredBy", { name: answeredByName ?? "", at: formatMoment(answeredAt, "short") });
}
