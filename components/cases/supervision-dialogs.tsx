import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/cases/action-dialog";
import type { DialogLook } from "@/components/cases/case-action-bar";
import { departmentOfClock, promiseWords, runningPromises, slipsIn } from "@/components/cases/supervision";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/cases/schema";
import { formatMoment } from "@/lib/formats";
import { COLOURS } from "@/lib/supervision/policy";

type SupervisionDialogProps = TurnProps & { look: DialogLook };

/** A supervisor sends a department a slip without waiting for the ladder. */
export function IssueSlipDialog({ view, actions, look }: SupervisionDialogProps) {
  const t = useTranslations("supervision");
  const cases = useTranslations("cases");
  const desk = useTranslations("desk");
  const clocks = runningPromises(view).map((clock) => {
    const item = view.items.find(({ id }) => id === clock.itemId);
    const itemTitle = clock.kind === "item" ? (item?.title ?? null) : null;
    const promise = t("about", {
      department: departmentOfClock(view, clock),
      promise: promiseWords(cases, { kind: clock.kind, itemTitle }),
    });
    const label = clock.dueAt
      ? t("issue.due", { promise, at: formatMoment(clock.dueAt, "short") })
      : t("issue.paused", { promise });
    return { value: clock.id, label };
  });
  const colours = COLOURS.map((value) => ({ value, label: cases(`colour.${value}`), hint: t(`issue.hint.${value}`) }));
  return (
    <ActionDialog
      view={view}
      action={actions.issueSlip}
      versioned={false}
      {...look}
      label={t("issue.label")}
      title={t("issue.title")}
      submit={t("issue.submit")}
    >
      <Field name="clockId" label={t("issue.clock")} required>
        <Select options={clocks} placeholder={desk("choose")} />
      </Field>
      <FieldGroup name="colour" label={t("issue.colour")} required>
        <RadioTiles options={colours} columns={3} defaultValue="red" />
      </FieldGroup>
      <Field name="words" label={t("issue.words")} hint={t("issue.wordsHint")} required>
        <TextArea name="words" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}

/** A supervisor closes a slip that nobody has answered, with a reason. */
export function CloseSlipDialog({ view, actions, look }: SupervisionDialogProps) {
  const t = useTranslations("supervision");
  const open = slipsIn(view, "signing", "answer").map(({ id, number, department }) => ({
    value: id,
    label: `${number} ${department.shortName}`,
  }));
  return (
    <ActionDialog
      view={view}
      action={actions.reviewSlip}
      versioned={false}
      {...look}
      label={t("close.label")}
      title={t("close.title")}
      submit={t("close.submit")}
    >
      <input type="hidden" name="ruling" value="closed" />
      <Field name="slipId" label={t("close.slip")} required>
        <Select options={open} defaultValue={open[0]?.value} />
      </Field>
      <Field name="note" label={t("close.note")} required>
        <TextArea name="note" rows={3} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}

/** The record of a talk with a department that was named in a circular. */
export function InterviewDialog({ view, actions, look }: SupervisionDialogProps) {
  const t = useTranslations("supervision");
  const named = [...new Set(view.climbs.filter(({ rung }) => HIGH.includes(rung)).map((climb) => climb.departmentId))];
  const departments = named.map((id) => ({ value: id, label: nameOf(view, id) }));
  return (
    <ActionDialog
      view={view}
      action={actions.recordInterview}
      versioned={false}
      {...look}
      label={t("talk.label")}
      title={t("talk.title")}
      submit={t("talk.submit")}
    >
      <Field name="departmentId" label={t("talk.department")} required>
        <Select options={departments} defaultValue={departments[0]?.value} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="on" label={t("talk.on")} required>
          <TextInput type="date" />
        </Field>
        <Field name="rectifyBy" label={t("talk.rectifyBy")} required>
          <TextInput type="date" />
        </Field>
      </div>
      <Field name="heldBy" label={t("talk.heldBy")} required>
        <TextInput limit={LIMITS.name} counterFrom={30} />
      </Field>
      <Field name="withWhom" label={t("talk.withWhom")} hint={t("talk.withWhomHint")} required>
        <TextInput limit={100} counterFrom={80} />
      </Field>
      <Field name="content" label={t("talk.content")} required>
        <TextArea name="content" rows={4} limit={LIMITS.note} counterFrom={900} />
      </Field>
    </ActionDialog>
  );
}

const HIGH = ["circular", "interview"];

function nameOf({ items, leadDepartment }: TurnProps["view"], id: string): string {
  return (
    items.find(({ departmentId }) => departmentId === id)?.department.name ??
    (leadDepartment?.id === id ? leadDepartment.name : id.slice(0, 8))
  );
}
