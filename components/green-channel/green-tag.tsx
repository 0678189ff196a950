import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";

/** Marks a case of the green channel wherever it stands; nothing when it is in none. */
export function GreenTag({ since, className }: { since: Date | null; className?: string }) {
  const t = useTranslations("green");
  if (!since) return null;
  return (
    <Tag tone="green" className={className}>
      {t("tag")}
    </Tag>
  );
}
