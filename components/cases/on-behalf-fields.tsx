import { useTranslations } from "next-intl";
import { type EnterpriseChoice, EnterprisePicker } from "@/components/cases/enterprise-picker";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { CHANNELS } from "@/lib/cases/rules";

/** What staff answer before the enterprise's own questions: who asks, and how the request came in. */
export function OnBehalfFields({ enterprise }: { enterprise: EnterpriseChoice | null }) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const channels = CHANNELS.filter((channel) => channel !== "self").map((value) => ({
    value,
    label: cases(`channel.${value}`),
  }));
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
      <Field name="enterpriseId" label={t("new.enterprise")} required hint={t("new.enterpriseHint")}>
        <EnterprisePicker
          name="enterpriseId"
          initial={enterprise}
          texts={{
            placeholder: t("new.placeholder"),
            none: t("new.none"),
            failed: t("new.failed"),
            found: t.raw("new.found"),
            change: t("new.change"),
          }}
        />
      </Field>
      <Field name="channel" label={t("new.channel")} required hint={t("new.channelHint")}>
        <Select name="channel" options={channels} defaultValue="phone" />
      </Field>
    </div>
  );
}
