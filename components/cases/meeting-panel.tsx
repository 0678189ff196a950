import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/cases/schema";

/** A third reopening waits for its meeting: who may, notes it here; everybody else reads why nothing can be answered yet. */
export function MeetingPanel({ view, actions, departments }: TurnProps) {
  const t = useTranslations("desk.meeting");
  if (!view.verbs.includes("recordMeeting")) {
    return <Notice kind="warning">{t("needed", { count: view.reopenCount })}</Notice>;
  }
  return (
    <TurnPanel id="turn" title={t("panel")}>
      <p className="measure">{t("needed", { count: view.reopenCount })}</p>
      <CaseForm number={view.number} action={actions.recordMeeting} version={view.version} className="mt-3 gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="heldOn" label={t("heldOn")} required>
            <TextInput type="date" />
          </Field>
          <Field name="chairName" label={t("chairName")} hint={t("chairHint")} required>
            <TextInput limit={LIMITS.name} />
          </Field>
        </div>
        <Participants view={view} departments={departments} />
        <Field name="conclusion" label={t("conclusion")} hint={t("conclusionHint")} required>
          <TextArea name="conclusion" rows={4} limit={LIMITS.reply} counterFrom={3800} />
        </Field>
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}

/** Those that have worked on the case stand in front and are ticked; the others are one click away. */
function Participants({ view, departments }: Pick<TurnProps, "view" | "departments">) {
  const t = useTranslations("desk.meeting");
  const ofCase = new Set(view.items.map(({ departmentId }) => departmentId));
  const box = ({ id, name }: { id: string; name: string }) => (
    <Checkbox key={id} name="departmentIds" value={id} label={name} defaultChecked={ofCase.has(id)} />
  );
  return (
    <FieldGroup name="departmentIds" label={t("departments")} hint={t("departmentsHint")} required>
      <div className="flex flex-wrap gap-x-5">{departments.filter(({ id }) => ofCase.has(id)).map(box)}</div>
      <details className="text-sm">
        <summary className="link w-fit list-none">{t("otherDepartments")}</summary>
        <div className="mt-1 grid max-h-48 gap-x-4 overflow-y-auto @lg:grid-cols-2">
          {departments.filter(({ id }) => !ofCase.has(id)).map(box)}
        </div>
      </details>
    </FieldGroup>
  );
}
