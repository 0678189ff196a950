import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { claimAmount } from "@/components/plans/claim-amount";
import { MeasureLamp } from "@/components/plans/measure-lamp";
import { ActionForm } from "@/components/ui/action-form";
import { buttonLook } from "@/components/ui/button";
import { Card, RuledList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { dayOf } from "@/lib/day";
import { fileHref } from "@/lib/files/rules";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";
import type { OwnPlan as Own, OwnGoal, OwnLine } from "@/lib/plans/own.policy";

export type ResponsiblePerson = { name: string; title: string | null; phone: string | null };
type OwnPlanProps = { plan: Own | null; person: ResponsiblePerson | null; confirm: FormAction };

/** An enterprise reads its plan: who is responsible, what comes next, then what was agreed. */
export function OwnPlan({ plan, person, confirm }: OwnPlanProps) {
  const t = useTranslations("plans");
  return (
    <div className="grid gap-4">
      <Responsible person={person} />
      {plan ? (
        <>
          <Next plan={plan} confirm={confirm} />
          <Lines title={t("goals")} lines={plan.goals} />
          <Measures plan={plan} />
          <Lines title={t("promises")} lines={plan.promises} settled="own.kept" />
          <Lines title={t("claims")} lines={plan.claims} settled="own.claimed" />
        </>
      ) : (
        <Card>
          <EmptyState kind="first" title={t("own.none")}>
            {t("own.noneText")}
          </EmptyState>
        </Card>
      )}
    </div>
  );
}

function Responsible({ person }: { person: ResponsiblePerson | null }) {
  const t = useTranslations("plans.own");
  return (
    <Card title={t("person")}>
      {person ? (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p>
            <span className="block font-semibold text-lg">{person.name}</span>
            {person.title && <span className="text-ink-2 text-sm">{person.title}</span>}
          </p>
          {person.phone ? (
            <a href={`tel:${person.phone}`} className={buttonLook({ variant: "primary" })} data-print="hide">
              <Phone className="size-4.5" strokeWidth={1.75} aria-hidden />
              {t("call", { phone: person.phone })}
            </a>
          ) : (
            <p className="text-ink-2 text-sm">{t("noPhone")}</p>
          )}
        </div>
      ) : (
        <p>{t("nobody")}</p>
      )}
    </Card>
  );
}

function Next({ plan, confirm }: { plan: Own; confirm: FormAction }) {
  const t = useTranslations("plans");
  const { id, edition, approvedAt, untilOn, nextOn, nextReviewOn, progress, seenAt, seenByName } = plan;
  return (
    <Card title={t("own.next")} aside={t("progress", progress)}>
      <div className="grid gap-2">
        <p>{nextOn ? t("own.nextDue", { on: nextOn }) : t("own.nextNone")}</p>
        {nextReviewOn && <p>{t("own.nextReview", { on: nextReviewOn })}</p>}
        <p className="text-ink-2 text-sm">
          {t("own.edition", { edition, from: approvedAt ? formatMoment(approvedAt, "day") : "", until: untilOn })}
        </p>
        {seenAt && (
          <p className="text-ink-2 text-sm">
            {t("own.confirmed", { name: seenByName ?? "", at: formatMoment(seenAt, "day") })}
          </p>
        )}
        {plan.canConfirm && (
          <ActionForm action={confirm} className="gap-2!">
            <input type="hidden" name="planId" value={id} />
            <p className="text-ink-2 text-sm">{t("own.confirmText")}</p>
            <SubmitButton variant="secondary" className="justify-self-start">
              {t("own.confirm")}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}

function Measures({ plan: { measures } }: { plan: Own }) {
  const t = useTranslations("plans");
  return (
    <Card title={t("own.measures")} flush>
      <RuledList>
        {measures.map(({ id, title, ownerName, dueOn, lamp, completedAt, files }) => (
          <li key={id} className="grid gap-1 px-4 py-3">
            <p className="font-semibold">{title}</p>
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
              {lamp && <MeasureLamp lamp={lamp} />}
              <span className="text-ink-2">
                {completedAt ? t("own.doneOn", { on: dayOf(completedAt) }) : t("dueBy", { on: dueOn })}
              </span>
              <span className="text-ink-2">{t("own.owner", { name: ownerName })}</span>
            </p>
            {files.length > 0 && (
              <ul aria-label={t("own.files")} className="flex flex-wrap gap-x-4 text-sm">
                {files.map((file) => (
                  <li key={file.id} className="min-w-0">
                    <a
                      href={fileHref(file.id, file.mime)}
                      className="link inline-block min-h-11 content-center break-words"
                    >
                      {file.name}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

type LinesProps = { title: string; lines: readonly (OwnLine | OwnGoal)[]; settled?: "own.kept" | "own.claimed" };

function Lines({ title, lines, settled }: LinesProps) {
  const t = useTranslations("plans");
  if (lines.length === 0) return null;
  return (
    <Card title={title} flush>
      <RuledList>
        {lines.map((line) => (
          <li key={line.id} className="grid gap-1 px-4 py-3">
            <p className="font-semibold">{line.title}</p>
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-2 text-sm">
              {line.amount && <span>{settled === "own.claimed" ? claimAmount(t, line.amount) : line.amount}</span>}
              {settled && line.settledAt ? (
                <Tag tone="green">{t(settled, { on: dayOf(line.settledAt) })}</Tag>
              ) : (
                line.dueOn && <span>{t("dueBy", { on: line.dueOn })}</span>
              )}
              {"outcome" in line && line.outcome && <Tag tone="brand">{t(`outcome.${line.outcome}`)}</Tag>}
            </p>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
