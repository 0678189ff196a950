import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button";
import { Card, RuledList } from "@/components/ui/card";

export type Helper = { role: "specialist" | "department"; name: string | null; phone: string | null };

/** Whom to call: the specialist and the department in charge. */
export function HelpersCard({ helpers }: { helpers: readonly Helper[] }) {
  const t = useTranslations("my.case");
  return (
    <Card flush title={t("people")}>
      <RuledList>
        {helpers.map(({ role, name, phone }) => (
          <li key={role} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
            <p>
              <span className="block text-ink-2 text-sm">{t(role)}</span>
              {name ?? t("nobody")}
            </p>
            {phone && (
              <a href={`tel:${phone}`} className={buttonLook({ size: "small" })} data-print="hide">
                <Phone className="size-4.5" strokeWidth={1.75} aria-hidden />
                {t("call", { phone })}
              </a>
            )}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
