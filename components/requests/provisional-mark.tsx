import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";

/** Says that a date may still move, because the holidays of its year are not published. */
export function ProvisionalMark({ when }: { when: boolean }) {
  const t = useTranslations("cases.lamp");
  if (!when) return null;
  return (
    <span title={t("provisionalHint")} className="ml-1.5">
      <Tag>{t("provisional")}</Tag>
    </span>
  );
}
