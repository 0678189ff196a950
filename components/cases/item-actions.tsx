import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/cases/action-dialog";
import { CaseForm } from "@/components/cases/case-form";
import type { CasePart, ItemView } from "@/components/cases/case-view";
import { EvidencePicker } from "@/components/cases/evidence-picker";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import type { ItemState } from "@/lib/checklist/rules";
import type { FormAction } from "@/lib/form-state";

type ItemActionsProps = CasePart & { item: ItemView; state: ItemState };

/** What the reader's department may do to one of its lines now. Every line has its own version, so two people can work at once. */
export function ItemActions({ item, state, view, actions, reader, upload }: ItemActionsProps) {
  const t = useTranslations("desk");
  const own = item.departmentId === reader.departmentId;
  const works = own && view.verbs.includes("workItem");
  // A leader's instruction is done or disputed, never waived.
  const exempts = own && view.verbs.includes("exemptItem") && item.instructedByName === null;
  const closed = state === "completed" || state === "exempted";
  const running = state === "signed" || state === "blocked";
  if (!works && !exempts) return null;
  const line = { view, item };
  return (
    <div className="-mx-2 flex flex-wrap" data-print="hide">
      {works && running && (
        <ItemDialog
          {...line}
          action={actions.completeItem}
          name="complete"
          field="note"
          hint={t("item.completeHint")}
          upload={upload}
        />
      )}
      {works && running && (
        <ItemDialog
          {...line}
          action={actions.progressItem}
          name="progress"
          field="note"
          hint={t("seenByEnterprise")}
          required
        />
      )}
      {works && state === "signed" && (
        <ItemDialog {...line} action={actions.blockItem} name="block" field="reason" hint={t("seenByStaff")} required />
      )}
      {exempts && !closed && state !== "disputed" && (
        <ItemDialog
          {...line}
          action={actions.exemptItem}
          name="exempt"
          field="reason"
          hint={t("seenByStaff")}
          required
        />
      )}
      {works && closed && (
        <CaseForm number={view.number} action={actions.reopenItem} className="gap-2">
          <ItemFields item={item} />
          <SubmitButton variant="quiet" size="small" className="px-2">
            {t("item.undo")}
          </SubmitButton>
        </CaseForm>
      )}
    </div>
  );
}

type ItemDialogProps = Pick<ItemActionsProps, "view" | "item"> & {
  action: FormAction;
  name: "complete" | "progress" | "block" | "exempt";
  field: "note" | "reason";
  hint: string;
  required?: boolean;
  /** Where files may prove it. */
  upload?: CasePart["upload"];
};

function ItemDialog({ view, item, action, name, field, hint, required = false, upload }: ItemDialogProps) {
  const t = useTranslations("desk");
  return (
    <ActionDialog
      view={view}
      action={action}
      versioned={false}
      variant="quiet"
      size="small"
      className="px-2"
      label={t(`item.${name}`)}
      title={t(`item.${name}Title`, { title: item.title })}
      submit={t(`item.${name}Submit`)}
    >
      <ItemFields item={item} />
      <Field
        name={field}
        label={t(`item.${name}Field`)}
        hint={hint}
        required={required}
        unmarked={upload !== undefined}
      >
        <TextArea name={field} rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
      {upload && <EvidencePicker number={view.number} itemId={item.id} label={t("item.files")} {...upload} />}
    </ActionDialog>
  );
}

function ItemFields({ item }: { item: ItemView }) {
  return (
    <>
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="itemVersion" value={item.version} />
    </>
  );
}
