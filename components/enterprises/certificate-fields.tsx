import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { QUALIFICATION_KINDS } from "@/lib/enterprises/qualifications.policy";
import { LIMITS, type QualificationView } from "@/lib/enterprises/schema";

/** Kind, number and days of a certificate. */
export function CertificateFields({ certificate }: { certificate?: QualificationView }) {
  const t = useTranslations("enterprises");
  return (
    <>
      <Field name="kind" label={t("kind")} required>
        <Select
          defaultValue={certificate?.kind}
          placeholder={certificate ? undefined : ""}
          options={QUALIFICATION_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      </Field>
      <Field name="certificateNo" label={t("certificateNo")}>
        <TextInput defaultValue={certificate?.certificateNo ?? ""} limit={LIMITS.certificateNo} autoComplete="off" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="issuedOn" label={t("issuedOn")} required>
          <TextInput type="date" defaultValue={certificate?.issuedOn} />
        </Field>
        <Field name="expiresOn" label={t("expiresOn")} hint={t("expiresHint")}>
          <TextInput type="date" defaultValue={certificate?.expiresOn ?? ""} />
        </Field>
      </div>
    </>
  );
}
