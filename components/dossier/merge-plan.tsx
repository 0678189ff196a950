import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/dossier/schema";
import type { FormAction } from "@/lib/form-state";

type Side = { id: string; name: string; creditCode: string; park: string; version: number };
type Slot = { slot: string; name: string };
type MergePlanProps = {
  kept: Side;
  gone: Side;
  plan: {
    cases: number;
    drafts: number;
    checkups: number;
    people: readonly { id: string; name: string; login: string }[];
    namesakes: readonly string[];
    certificates: number;
    knownCertificates: number;
    ended: readonly Slot[];
    taken: readonly Slot[];
  };
  action: FormAction;
};

/** Everything a merge will do, before it is done, and the reason it is done for. */
export function MergePlan({ kept, gone, plan, action }: MergePlanProps) {
  const t = useTranslations("dossier");
  return (
    <Card title={t("merge.plan")}>
      <div className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <SideFacts title={t("merge.kept")} side={kept} />
          <SideFacts title={t("merge.gone")} side={gone} />
        </div>
        <Steps plan={plan} />
        {plan.namesakes.length > 0 && (
          <Notice kind="warning">{t("merge.namesakes", { names: plan.namesakes.join("、") })}</Notice>
        )}
        <ActionForm action={action} version={kept.version}>
          <input type="hidden" name="enterpriseId" value={kept.id} />
          <input type="hidden" name="otherId" value={gone.id} />
          <input type="hidden" name="otherVersion" value={gone.version} />
          <Field name="reason" label={t("merge.reason")} hint={t("merge.reasonHint")} required>
            <TextInput limit={LIMITS.reason} counterFrom={150} autoComplete="off" />
          </Field>
          <SubmitButton variant="danger" className="justify-self-start">
            {t("merge.submit")}
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}

function SideFacts({ title, side }: { title: string; side: Side }) {
  return (
    <div>
      <p className="text-ink-2 text-sm">{title}</p>
      <p className="font-semibold">{side.name}</p>
      <p className="break-all text-ink-3 text-xs">{[side.creditCode, side.park].join(" · ")}</p>
    </div>
  );
}

function Steps({ plan }: Pick<MergePlanProps, "plan">) {
  const t = useTranslations("dossier");
  const slots = useTranslations("enterprises");
  const slotLine = (key: "ended" | "taken", { slot, name }: Slot) =>
    t(`merge.${key}`, { slot: slots(`slots.${slot}`), name });
  const names = plan.people.map(({ name, login }) => `${name} (${login})`).join("、");
  return (
    <ul className="list-disc pl-5">
      <li>{t("merge.cases", { count: plan.cases })}</li>
      <li>{t("merge.people", { count: plan.people.length, names })}</li>
      <li>{t("merge.certificates", { count: plan.certificates })}</li>
      {plan.knownCertificates > 0 && <li>{t("merge.knownCertificates", { count: plan.knownCertificates })}</li>}
      {plan.drafts > 0 && <li>{t("merge.drafts", { count: plan.drafts })}</li>}
      {plan.checkups > 0 && <li>{t("merge.checkups", { count: plan.checkups })}</li>}
      {plan.ended.map((link) => (
        <li key={link.slot}>{slotLine("ended", link)}</li>
      ))}
      {plan.taken.map((link) => (
        <li key={link.slot}>{slotLine("taken", link)}</li>
      ))}
      <li>{t("merge.facts")}</li>
    </ul>
  );
}
