import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import type { FormAction } from "@/lib/form-state";

export type TalkVerb = "message" | "remind" | "withdraw" | "reopen";

type TalkCardProps = {
  number: string;
  version: number;
  /** What the reader may do now, in this order. */
  verbs: readonly TalkVerb[];
  actions: Record<TalkVerb, FormAction>;
  /** Already reminded today: said instead of the form. */
  remindedToday: boolean;
};

/** What the enterprise may do at any time: write, remind, withdraw, have it done again. Each unfolds to its form. */
export function TalkCard({ number, version, verbs, actions, remindedToday }: TalkCardProps) {
  const t = useTranslations("my.talk");
  if (verbs.length === 0) return null;
  return (
    <Card flush title={t("title")}>
      <div data-print="hide" className="divide-y divide-line">
        {verbs.map((verb) => (
          <Fold key={verb} label={t(verb)}>
            {verb === "remind" && remindedToday ? (
              <p className="text-ink-2">{t("remindedToday")}</p>
            ) : (
              <TalkForm verb={verb} number={number} version={version} action={actions[verb]} />
            )}
          </Fold>
        ))}
      </div>
    </Card>
  );
}

function TalkForm({
  verb,
  number,
  version,
  action,
}: {
  verb: TalkVerb;
  number: string;
  version: number;
  action: FormAction;
}) {
  const t = useTranslations("my.talk");
  const { field, label, required, button, decides } = {
    message: { field: "text", label: t("message"), required: true, button: t("send"), decides: false },
    remind: { field: "note", label: t("remindNote"), required: false, button: t("remindSend"), decides: false },
    withdraw: { field: "reason", label: t("withdrawReason"), required: true, button: t("withdrawSend"), decides: true },
    reopen: { field: "reason", label: t("reopenReason"), required: true, button: t("reopenSend"), decides: true },
  }[verb];
  const longest = verb === "remind" ? 300 : LIMITS.note;
  return (
    <ActionForm action={action} version={decides ? version : undefined} resetOnSuccess className="gap-3">
      <input type="hidden" name="number" value={number} />
      <Field name={field} label={label} required={required} hint={t(`${verb}Hint`)}>
        <TextArea rows={3} limit={longest} counterFrom={longest - 100} />
      </Field>
      <SubmitButton variant={verb === "withdraw" ? "danger" : "primary"} className="justify-self-start">
        {button}
      </SubmitButton>
    </ActionForm>
  );
}

function Fold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group/fold">
      <summary className="flex min-h-(--control) items-center justify-between px-4 font-semibold text-brand hover:bg-brand-soft">
        {label}
        <span aria-hidden className="text-ink-3 group-open/fold:rotate-90">
          ›
        </span>
      </summary>
      <div className="px-4 pt-1 pb-4">{children}</div>
    </details>
  );
}
