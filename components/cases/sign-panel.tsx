import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import { KeyHint } from "@/components/cases/key-hint";
import { clockOf, unsignedItems } from "@/components/cases/standing";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { lampText } from "@/components/cases/words";
import { Lamp } from "@/components/ui/lamp";
import { SubmitButton } from "@/components/ui/submit-button";

/** The lines a department has been given; it signs for all of them at once, or disputes (in the bar above). */
export function SignPanel({ view, actions, reader }: TurnProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const items = unsignedItems(view, reader);
  const clock = items
    .map((item) => clockOf(view.clocks, "signing", item.id))
    .find((found) => found?.stoppedAt === null);
  const leads = view.leadDepartmentId === reader.departmentId;
  return (
    <TurnPanel
      id="turn"
      title={t("sign.title", { count: items.length })}
      aside={
        clock && (
          <Lamp kind={clock.lamp}>{`${cases("clock.signing")} ${lampText(cases, clock, view.minutesPerWorkday)}`}</Lamp>
        )
      }
    >
      <p className="text-ink-2">{t(leads ? "sign.asLead" : "sign.asSupport")}</p>
      <ul className="my-2 list-disc pl-5">
        {items.map((item) => (
          <li key={item.id}>{item.title}</li>
        ))}
      </ul>
      <CaseForm id="sign" number={view.number} action={actions.signItems} version={view.version}>
        <div className="max-sm:hidden">
          <SubmitButton>
            {t("sign.submit")}
            <KeyHint keys="S" />
          </SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}
