import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** On the page of an account: what it holds, and that somebody must take it over once it is disabled. */
export function HeldNotice({ personId, held, disabled }: { personId: string; held: number; disabled: boolean }) {
  const t = useTranslations("links.handOver");
  if (held === 0) return null;
  return (
    <Notice kind={disabled ? "warning" : "info"}>
      {t(disabled ? "heldGone" : "held", { count: held })}{" "}
      <Link href={`/desk/links/hand-over/${personId}`} prefetch={false} className="link">
        {t("see")}
      </Link>
    </Notice>
  );
}
