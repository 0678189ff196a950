import Link from "next/link";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";

type CaseHeadingProps = {
  line: { number: string; title: string; confidential?: boolean };
  /** Whose case it is, and what else is said of it; what is missing is left out. */
  about: readonly (string | undefined)[];
};

/** Which case a line of a register is about. */
export function CaseHeading({ line: { number, title, confidential }, about }: CaseHeadingProps) {
  const t = useTranslations("desk");
  return (
    <>
      <span className="mr-2 whitespace-nowrap text-ink-2 text-xs">{number}</span>
      {confidential && <Tag>{t("confidential")}</Tag>}
      <Link href={`/desk/cases/${number}`} prefetch={false} className="link block">
        {title}
      </Link>
      <span className="text-ink-2 text-xs">{about.filter(Boolean).join(" · ")}</span>
    </>
  );
}
