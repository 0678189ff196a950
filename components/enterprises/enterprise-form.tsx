import { useTranslations } from "next-intl";
import { FigureFields } from "@/components/enterprises/figure-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/enterprises/schema";
import type { FormAction } from "@/lib/form-state";

type Facts = {
  id: string;
  version: number;
  creditCode: string;
  creditCodeReason: string | null;
  name: string;
  shortName: string | null;
  industryCode: string | null;
  industryName: string | null;
  chain: string | null;
  park: string;
  building: string | null;
  address: string | null;
  employees: number | null;
  revenueWan: number | null;
  assetsWan: number | null;
  foundedOn: string | null;
  isKey: boolean;
};
type EnterpriseFormProps = {
  action: FormAction;
  enterprise?: Facts;
  parks: readonly string[];
  chains: readonly string[];
  backHref: string;
};

/** Registers an enterprise, or changes what the register says of it. */
export function EnterpriseForm({ action, enterprise, parks, chains, backHref }: EnterpriseFormProps) {
  const t = useTranslations("enterprises");
  const cancel = useTranslations("people")("cancel");
  return (
    <ActionForm action={action} version={enterprise?.version}>
      {enterprise && <input type="hidden" name="enterpriseId" value={enterprise.id} />}
      <Card title={t("sectionIdentity")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="name" label={t("name")} required className="sm:col-span-2">
            <TextInput defaultValue={enterprise?.name} limit={LIMITS.name} counterFrom={60} autoComplete="off" />
          </Field>
          <Field name="creditCode" label={t("creditCode")} hint={t("creditCodeHint")} required>
            <TextInput
              defaultValue={enterprise?.creditCode}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
            />
          </Field>
          <Field name="shortName" label={t("shortName")}>
            <TextInput
              defaultValue={enterprise?.shortName ?? ""}
              limit={LIMITS.shortName}
              counterFrom={15}
              autoComplete="off"
            />
          </Field>
          <Field
            name="creditCodeReason"
            label={t("creditCodeReason")}
            hint={t("creditCodeReasonHint")}
            className="sm:col-span-2"
          >
            <TextInput
              defaultValue={enterprise?.creditCodeReason ?? ""}
              limit={LIMITS.reason}
              counterFrom={150}
              autoComplete="off"
            />
          </Field>
          <Field name="industryCode" label={t("industryCode")} hint={t("industryCodeHint")}>
            <TextInput
              defaultValue={enterprise?.industryCode ?? ""}
              maxLength={5}
              autoComplete="off"
              spellCheck={false}
            />
          </Field>
          <Field name="industryName" label={t("industryName")}>
            <TextInput defaultValue={enterprise?.industryName ?? ""} limit={LIMITS.industryName} autoComplete="off" />
          </Field>
          <Field name="chain" label={t("chain")}>
            <TextInput defaultValue={enterprise?.chain ?? ""} limit={LIMITS.chain} list="chains" autoComplete="off" />
          </Field>
          <Field name="foundedOn" label={t("foundedOn")}>
            <TextInput type="date" defaultValue={enterprise?.foundedOn ?? ""} />
          </Field>
        </div>
        <Checkbox name="isKey" label={t("isKey")} defaultChecked={enterprise?.isKey} className="mt-2" />
      </Card>
      <Card title={t("sectionFigures")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="park" label={t("park")} required>
            <TextInput defaultValue={enterprise?.park} limit={LIMITS.park} list="parks" autoComplete="off" />
          </Field>
          <Field name="building" label={t("building")}>
            <TextInput defaultValue={enterprise?.building ?? ""} limit={LIMITS.building} autoComplete="off" />
          </Field>
          <FigureFields facts={enterprise} />
          <Field name="factsSource" label={t("factsSource")} hint={t("factsSourceHint")}>
            <TextInput limit={LIMITS.source} autoComplete="off" />
          </Field>
          <Field name="factsOn" label={t("factsOn")} hint={t("factsOnHint")}>
            <TextInput type="date" />
          </Field>
        </div>
      </Card>
      <Choices id="parks" values={parks} />
      <Choices id="chains" values={chains} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("save")}</SubmitButton>
        <ButtonLink href={backHref}>{cancel}</ButtonLink>
      </div>
    </ActionForm>
  );
}

/** What others have written before, to keep one spelling. */
function Choices({ id, values }: { id: string; values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
