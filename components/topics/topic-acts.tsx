import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LikeCases } from "@/components/topics/like-cases";
import { TopicFields, type TopicParties } from "@/components/topics/topic-fields";
import type { TopicView } from "@/components/topics/topic-view";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { LIMITS } from "@/lib/topics/schema";

export type TopicActions = Record<"change" | "decide" | "settle" | "giveUp" | "reopen" | "link" | "unlink", FormAction>;
type ActsProps = { topic: TopicView; actions: TopicActions; parties: TopicParties };

/** What the law lets the reader do with a common problem now: what waits for them first, what is for exceptions last. */
export function TopicActs({ topic, actions, parties }: ActsProps) {
  const t = useTranslations("topics");
  const may = (verb: string) => topic.can.includes(verb as never);
  return (
    <>
      {may("giveUp") && (
        <Act topic={topic} name="giveUp" action={actions.giveUp} notice={t("act.giveUp.notice")} danger>
          <Reason />
        </Act>
      )}
      {may("reopen") && (
        <Act topic={topic} name="reopen" action={actions.reopen} notice={t("act.reopen.notice")}>
          <Reason />
        </Act>
      )}
      {may("change") && (
        <Act topic={topic} name="change" action={actions.change} wide>
          <TopicFields {...parties} now={topic} />
        </Act>
      )}
      {may("decideMeasure") && (
        <Act
          topic={topic}
          name="decideMeasure"
          action={actions.decide}
          label={topic.dueOn ? t("act.decideMeasure.labelAgain") : undefined}
          main={topic.state === "open"}
        >
          <Field name="measure" label={t("field.measure")} hint={t("field.measureHint")} required>
            <TextArea name="measure" rows={5} defaultValue={topic.measure} limit={LIMITS.text} counterFrom={900} />
          </Field>
          <Field name="dueOn" label={t("field.dueOn")} required>
            <TextInput name="dueOn" type="date" defaultValue={topic.dueOn ?? undefined} />
          </Field>
        </Act>
      )}
      {may("settle") && (
        <Act
          topic={topic}
          name="settle"
          action={actions.settle}
          notice={t("act.settle.notice", { count: topic.total })}
          main
        >
          <Field name="result" label={t("field.result")} hint={t("field.resultHint")} required>
            <TextArea name="result" rows={5} limit={LIMITS.text} counterFrom={900} />
          </Field>
        </Act>
      )}
    </>
  );
}

/** Adds like cases that have come since, and others by number. */
export function LinkDialog({ topic, action }: { topic: TopicView; action: FormAction }) {
  const t = useTranslations("topics");
  return (
    <Dialog trigger={t("act.link.label")} triggerSize="small" title={t("act.link.title")} wide>
      <ClosingForm action={action}>
        <input type="hidden" name="topicId" value={topic.id} />
        <LikeCases cases={topic.like} label={t("new.like")} />
        <div>
          <SubmitButton>{t("act.link.submit")}</SubmitButton>
        </div>
      </ClosingForm>
    </Dialog>
  );
}

export function UnlinkDialog({ topicId, number, action }: { topicId: string; number: string; action: FormAction }) {
  const t = useTranslations("topics");
  return (
    <Dialog
      trigger={t("act.unlink.label")}
      triggerSize="small"
      triggerVariant="quiet"
      title={t("act.unlink.title", { number })}
    >
      <ClosingForm action={action}>
        <input type="hidden" name="topicId" value={topicId} />
        <input type="hidden" name="number" value={number} />
        <p>{t("act.unlink.notice")}</p>
        <div>
          <SubmitButton variant="danger">{t("act.unlink.submit")}</SubmitButton>
        </div>
      </ClosingForm>
    </Dialog>
  );
}

type ActProps = {
  topic: TopicView;
  name: "change" | "decideMeasure" | "settle" | "giveUp" | "reopen";
  action: FormAction;
  label?: string;
  notice?: string;
  main?: boolean;
  danger?: boolean;
  wide?: boolean;
  children: ReactNode;
};

function Act({ topic, name, action, label, notice, main, danger, wide, children }: ActProps) {
  const t = useTranslations("topics");
  return (
    <Dialog
      trigger={label ?? t(`act.${name}.label`)}
      triggerVariant={main ? "primary" : danger ? "quiet" : "secondary"}
      title={t(`act.${name}.title`)}
      wide={wide}
    >
      <ClosingForm action={action} version={topic.version}>
        <input type="hidden" name="topicId" value={topic.id} />
        {notice && <Notice kind={danger ? "warning" : "info"}>{notice}</Notice>}
        {children}
        <div>
          <SubmitButton variant={danger ? "danger" : "primary"}>{t(`act.${name}.submit`)}</SubmitButton>
        </div>
      </ClosingForm>
    </Dialog>
  );
}

function Reason() {
  const t = useTranslations("topics");
  return (
    <Field name="reason" label={t("field.reason")} required>
      <TextArea name="reason" rows={3} limit={LIMITS.reason} counterFrom={250} />
    </Field>
  );
}
