import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { COLOURS, COPY_ROLES, type Ladder, RUNGS, type Rung, STANDARD_LADDER } from "@/lib/supervision/policy";

/** The whole ladder in one form: which rungs, when, who gets a copy, and how a slip looks and runs. */
export function LadderForm({ ladder, action }: { ladder: Ladder; action: FormAction }) {
  const t = useTranslations("supervision.ladder");
  const cases = useTranslations("cases");
  const colours = COLOURS.map((value) => ({ value, label: cases(`colour.${value}`) }));
  return (
    <Card title={t("change")}>
      <ActionForm action={action} version={ladder.version} className="gap-4">
        {RUNGS.map((rung) => (
          <RungFields key={rung} rung={rung} ladder={ladder} />
        ))}
        <FieldGroup name="colour" label={t("colour")} required>
          <RadioTiles options={colours} columns={3} defaultValue={ladder.colour} />
        </FieldGroup>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="signDays" label={t("signDays")} required>
            <Days days={ladder.signDays} />
          </Field>
          <Field name="answerDays" label={t("answerDays")} required>
            <Days days={ladder.answerDays} />
          </Field>
        </div>
        <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

function RungFields({ rung, ladder }: { rung: Rung; ladder: Ladder }) {
  const t = useTranslations("supervision.ladder");
  const cases = useTranslations("cases");
  const name = cases(`rung.${rung}`);
  const used = ladder.rungs.find((one) => one.rung === rung);
  const standard = STANDARD_LADDER.rungs.find((one) => one.rung === rung);
  const { days = 1, copies = [] } = used ?? standard ?? {};
  return (
    <fieldset className="grid gap-x-4 gap-y-1 border-line border-b pb-3 sm:grid-cols-[8rem_12rem_minmax(0,1fr)]">
      <legend className="font-semibold">{name}</legend>
      <Checkbox name={`${rung}.used`} label={t("used")} defaultChecked={used !== undefined} />
      <Field
        name={`${rung}.days`}
        label={t(rung === "reminder" ? "daysBefore" : "daysAfter")}
        hint={rung === "urge" ? t("urgeHint") : undefined}
        unmarked
      >
        <Days days={Math.abs(days)} />
      </Field>
      <FieldGroup name={`${rung}.copies`} label={t("copies")} unmarked>
        <div className="flex flex-wrap gap-x-4">
          {COPY_ROLES.map((role) => (
            <Checkbox
              key={role}
              name={`${rung}.copies`}
              value={role}
              label={cases(`copyRole.${role}`)}
              defaultChecked={copies.includes(role)}
            />
          ))}
        </div>
      </FieldGroup>
    </fieldset>
  );
}

function Days({ days }: { days: number }) {
  return <TextInput inputMode="numeric" autoComplete="off" maxLength={4} className="w-24" defaultValue={days} />;
}
