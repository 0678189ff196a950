import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink, buttonLook } from "@/components/ui/button";

type MenuFootProps = { searched: boolean; specialist: { name: string; phone: string } | null };

/** Whoever finds nothing that fits: back to the whole menu, the plain form, or somebody to ask. */
export function MenuFoot({ searched, specialist }: MenuFootProps) {
  const t = useTranslations("menu");
  const my = useTranslations("my");
  return (
    <div className="grid gap-2 border-line border-t pt-4">
      <p className="text-ink-2 text-sm">{t("other")}</p>
      <div className="flex flex-wrap gap-2">
        {searched && <ButtonLink href="/my/menu">{t("whole")}</ButtonLink>}
        <ButtonLink href="/my/new">{t("plainForm")}</ButtonLink>
        {specialist && (
          <a href={`tel:${specialist.phone}`} className={buttonLook({})}>
            <Phone className="size-5" strokeWidth={1.75} aria-hidden />
            {my("call", specialist)}
          </a>
        )}
      </div>
    </div>
  );
}
