import Link from "next/link";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";

/** An enterprise in a table of links, leading to its page. */
export function EnterpriseName({ id, name, isKey }: { id: string; name: string; isKey: boolean }) {
  const t = useTranslations("links");
  return (
    <>
      <Link href={`/desk/enterprises/${id}`} prefetch={false} className="link">
        {name}
      </Link>
      {isKey && (
        <Tag tone="purple" className="ml-2 font-normal">
          {t("key")}
        </Tag>
      )}
    </>
  );
}
