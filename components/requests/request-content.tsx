import { useTranslations } from "next-intl";
import { FileList, type ListedFile } from "@/components/files/file-list";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { RecordKind } from "@/lib/cases/rules";

export type RequestContentView = {
  detail: string;
  typeName: string;
  recordKind: RecordKind;
  quantity: string | null;
  contactName: string;
  contactPhone: string;
  urgentReason: string | null;
  files: readonly ListedFile[];
};

/** What the enterprise wrote and attached. */
export function RequestContent({ detail, files, ...facts }: RequestContentView) {
  const t = useTranslations("my.case");
  const kinds = useTranslations("cases.recordKind");
  const items = [
    { term: t("recordKind"), value: kinds(facts.recordKind) },
    { term: t("type"), value: facts.typeName },
    { term: t("quantity"), value: facts.quantity },
    { term: t("urgentReason"), value: facts.urgentReason },
    { term: t("contact"), value: `${facts.contactName} ${facts.contactPhone}` },
  ].filter(({ value }) => value);
  return (
    <>
      <Card title={t("content")}>
        <div className="grid gap-3">
          <p className="measure whitespace-pre-line">{detail || <span className="text-ink-3">{t("noDetail")}</span>}</p>
          <DescriptionList items={items} />
        </div>
      </Card>
      {files.length > 0 && (
        <Card flush title={t("files")} aside={files.length}>
          <FileList files={files} />
        </Card>
      )}
    </>
  );
}
