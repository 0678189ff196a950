import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { QualificationKind } from "@/lib/enterprises/qualifications.policy";
import type { SizeClass } from "@/lib/enterprises/rules";

type EnterpriseTagsProps = {
  size: SizeClass | null;
  isKey: boolean;
  closed: boolean;
  qualifications: readonly QualificationKind[];
};

/** Size, certificates, and whether it is a key enterprise or closed. */
export function EnterpriseTags({ size, isKey, closed, qualifications }: EnterpriseTagsProps) {
  const t = useTranslations("enterprises");
  return (
    <span className="flex flex-wrap gap-1">
      {closed && <Tag tone="red">{t("closed")}</Tag>}
      {isKey && <Tag tone="purple">{t("isKey")}</Tag>}
      {size && <Tag>{t(`sizes.${size}`)}</Tag>}
      {qualifications.map((kind) => (
        <Tag key={kind} tone="brand">
          {t(`kinds.${kind}`)}
        </Tag>
      ))}
    </span>
  );
}
