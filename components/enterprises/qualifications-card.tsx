import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CertificateFields } from "@/components/enterprises/certificate-fields";
import { Card, RuledList } from "@/components/ui/card";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag, type TagTone } from "@/components/ui/tag";
import { TextInput } from "@/components/ui/text-input";
import type { ExpiryState } from "@/lib/enterprises/qualifications.policy";
import { LIMITS, type QualificationView } from "@/lib/enterprises/schema";
import type { FormAction } from "@/lib/form-state";

type Tools = { add: FormAction; change: FormAction; end: FormAction };
type QualificationsCardProps = { enterpriseId: string; qualifications: readonly QualificationView[]; tools?: Tools };

const tones: Record<ExpiryState, TagTone> = {
  unlimited: "gray",
  valid: "green",
  expiresSoon: "yellow",
  expired: "red",
};

/** Certificates with how long they last; whoever may keep them gets the forms. */
export function QualificationsCard({ enterpriseId, qualifications, tools }: QualificationsCardProps) {
  const t = useTranslations("enterprises");
  const address = <input type="hidden" name="enterpriseId" value={enterpriseId} />;
  const add = tools && (
    <Dialog trigger={t("addQualification")} triggerSize="small" triggerVariant="quiet" title={t("addQualification")}>
      <ClosingForm action={tools.add}>
        {address}
        <CertificateFields />
        <SubmitButton>{t("save")}</SubmitButton>
      </ClosingForm>
    </Dialog>
  );
  return (
    <Card title={t("qualifications")} aside={add} flush>
      {qualifications.length === 0 && <p className="px-4 py-3 text-ink-3">{t("noQualification")}</p>}
      <RuledList>
        {qualifications.map((certificate) => (
          <li key={certificate.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-semibold">{t(`kinds.${certificate.kind}`)}</span>
                <Tag tone={tones[certificate.state]}>{t(`expiry.${certificate.state}`)}</Tag>
              </p>
              <p className="text-ink-2 text-sm">
                {certificate.certificateNo && <span className="mr-3 break-all">{certificate.certificateNo}</span>}
                {t("period", { from: certificate.issuedOn, to: certificate.expiresOn ?? t("expiry.unlimited") })}
              </p>
            </div>
            {tools && <CertificateTools certificate={certificate} tools={tools} address={address} />}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function CertificateTools({
  certificate,
  tools,
  address,
}: {
  certificate: QualificationView;
  tools: Tools;
  address: ReactNode;
}) {
  const t = useTranslations("enterprises");
  const id = <input type="hidden" name="qualificationId" value={certificate.id} />;
  return (
    <div className="flex flex-wrap gap-1" data-print="hide">
      <Dialog
        trigger={t("changeQualification")}
        triggerSize="small"
        triggerVariant="quiet"
        title={t("changeQualification")}
      >
        <ClosingForm action={tools.change}>
          {address}
          {id}
          <CertificateFields certificate={certificate} />
          <SubmitButton>{t("save")}</SubmitButton>
        </ClosingForm>
      </Dialog>
      {certificate.state !== "expired" && (
        <Dialog
          trigger={t("endQualification")}
          triggerSize="small"
          triggerVariant="quiet"
          title={t("endQualification")}
        >
          <ClosingForm action={tools.end}>
            {address}
            {id}
            <Field name="endsOn" label={t("endsOn")} required>
              <TextInput type="date" />
            </Field>
            <Field name="reason" label={t("reason")} required>
              <TextInput limit={LIMITS.reason} counterFrom={150} />
            </Field>
            <SubmitButton variant="danger">{t("endQualification")}</SubmitButton>
          </ClosingForm>
        </Dialog>
      )}
    </div>
  );
}
