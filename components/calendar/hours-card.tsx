import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { WorkingHours } from "@/lib/calendar/rules";
import type { FormAction } from "@/lib/form-state";

type HoursCardProps = { hours: readonly WorkingHours[]; minutes: number; version: number; action?: FormAction };

/** The office hours in force; whoever may set them gets the form. */
export function HoursCard({ hours, minutes, version, action }: HoursCardProps) {
  const t = useTranslations("calendar");
  return (
    <Card title={t("hours")} aside={t("minutes", { count: minutes })}>
      {action ? (
        <ActionForm action={action} version={version}>
          {(["morning", "afternoon"] as const).map((part, place) => (
            <div key={part} className="grid grid-cols-[auto_1fr_1fr] items-end gap-3">
              <span className="w-20 pb-1.5 text-ink-2">{t(part)}</span>
              <Field name={`hours.${place}.opensAt`} label={t("opensAt")} unmarked>
                <TextInput
                  inputMode="numeric"
                  maxLength={5}
                  autoComplete="off"
                  defaultValue={clock(hours[place]?.opensAt)}
                  aria-label={`${t(part)} ${t("opensAt")}`}
                />
              </Field>
              <Field name={`hours.${place}.closesAt`} label={t("closesAt")} unmarked>
                <TextInput
                  inputMode="numeric"
                  maxLength={5}
                  autoComplete="off"
                  defaultValue={clock(hours[place]?.closesAt)}
                  aria-label={`${t(part)} ${t("closesAt")}`}
                />
              </Field>
            </div>
          ))}
          <p className="text-ink-2 text-sm">{t("hoursHint")}</p>
          <SubmitButton variant="secondary" className="justify-self-start">
            {t("saveHours")}
          </SubmitButton>
        </ActionForm>
      ) : (
        <ul>
          {hours.map(({ opensAt, closesAt }) => (
            <li key={opensAt}>{t("hoursNow", { from: clock(opensAt), to: clock(closesAt) })}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Minutes since midnight as "09:00". */
function clock(minutes: number | undefined): string {
  if (minutes === undefined) return "";
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
