import { useTranslations } from "next-intl";
import { MadeLink } from "@/components/people/made-link";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { ClosingForm } from "@/components/ui/closing-form";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextInput } from "@/components/ui/text-input";
import { Timestamp } from "@/components/ui/timestamp";
import type { FormAction } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";
import { LIMITS } from "@/lib/people/schema";

type Person = {
  id: string;
  name: string;
  login: string;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  hasPassword: boolean;
  openLinkUntil: Date | null;
  can: readonly string[];
};
type PersonAccessProps = { person: Person; makeLink: FormAction; disable: FormAction; enable: FormAction };

/** Whether and how somebody can sign in: state, password link, disabling and enabling. */
export function PersonAccess({ person, makeLink, disable, enable }: PersonAccessProps) {
  const t = useTranslations("people");
  const facts = [
    { term: t("login"), value: <span className="break-all">{person.login}</span> },
    { term: t("state"), value: <State disabledAt={person.disabledAt} /> },
    { term: t("hasPassword"), value: person.hasPassword ? t("passwordYes") : t("passwordNo") },
    { term: t("lastSignIn"), value: person.lastSignInAt ? <Timestamp at={person.lastSignInAt} /> : t("never") },
  ];
  const mayMakeLink = person.can.includes("makePasswordLink") && person.disabledAt === null;
  return (
    <Card title={t("access")}>
      <div className="grid gap-4">
        <DescriptionList items={facts} />
        {mayMakeLink && (
          <ActionForm action={makeLink} className="border-line border-t pt-4">
            <input type="hidden" name="personId" value={person.id} />
            <MadeLink label={t("linkLabel")} />
            <div className="text-ink-2 text-sm">
              <p>{t("linkHint")}</p>
              {person.openLinkUntil && <p>{t("linkOpen", { at: formatMoment(person.openLinkUntil) })}</p>}
            </div>
            <SubmitButton variant="secondary" className="justify-self-start">
              {t("linkMake")}
            </SubmitButton>
          </ActionForm>
        )}
        {person.can.includes("disable") && <StateDialog person={person} verb="disable" action={disable} />}
        {person.can.includes("enable") && <StateDialog person={person} verb="enable" action={enable} />}
      </div>
    </Card>
  );
}

function State({ disabledAt }: { disabledAt: Date | null }) {
  const t = useTranslations("people");
  if (!disabledAt) return <Tag tone="green">{t("active")}</Tag>;
  return <Tag tone="red">{t("disabledSince", { at: formatMoment(disabledAt) })}</Tag>;
}

function StateDialog({ person, verb, action }: { person: Person; verb: "disable" | "enable"; action: FormAction }) {
  const t = useTranslations("people");
  const variant = verb === "disable" ? "danger" : "secondary";
  return (
    <div>
      <Dialog trigger={t(verb)} triggerVariant={variant} title={t(`${verb}Title`, { name: person.name })}>
        <ClosingForm action={action}>
          <p>{t(`${verb}Text`)}</p>
          <input type="hidden" name="personId" value={person.id} />
          <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
            <TextInput limit={LIMITS.reason} counterFrom={150} autoComplete="off" />
          </Field>
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant={variant}>{t(verb)}</SubmitButton>
            <DialogClose>{t("cancel")}</DialogClose>
          </div>
        </ClosingForm>
      </Dialog>
    </div>
  );
}
