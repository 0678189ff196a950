import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, RuledList } from "@/components/ui/card";
import type { LinkSlot } from "@/lib/enterprises/access.policy";
import type { LinkView } from "@/lib/enterprises/schema";
import { formatMoment } from "@/lib/formats";

export type Holder = { slot: LinkSlot; holder: LinkView | null };
type ThreePeopleProps = { title: ReactNode; holders: readonly Holder[]; tools?: (entry: Holder) => ReactNode };

/** The three people who help an enterprise (三帮一), each to be called with one tap. */
export function ThreePeople({ title, holders, tools }: ThreePeopleProps) {
  const t = useTranslations("enterprises");
  return (
    <Card title={title} flush>
      <RuledList>
        {holders.map((entry) => (
          <li key={entry.slot} className="grid gap-1 px-4 py-3">
            <p className="text-ink-2 text-sm">{t(`slots.${entry.slot}`)}</p>
            {entry.holder ? <Person person={entry.holder} /> : <p className="text-ink-3">{t("nobody")}</p>}
            {tools?.(entry)}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function Person({ person }: { person: LinkView }) {
  const t = useTranslations("enterprises");
  const { name, title, departmentName, phone, fromAt } = person;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{name}</span> {title && <span className="text-ink-2">{title}</span>}
        </p>
        <p className="text-ink-3 text-xs">
          {departmentName && `${departmentName} · `}
          {t("since", { on: formatMoment(fromAt, "day") })}
        </p>
      </div>
      {phone ? (
        <a
          href={`tel:${phone.replace(/[^\d+]/g, "")}`}
          aria-label={t("call", { name, phone })}
          className="inline-flex min-h-(--control) items-center gap-1.5 rounded-control border border-line-strong px-3 text-brand hover:border-brand hover:bg-brand-soft"
        >
          <Phone className="size-4" strokeWidth={1.75} aria-hidden />
          {phone}
        </a>
      ) : (
        <span className="text-ink-3 text-sm">{t("noPhone")}</span>
      )}
    </div>
  );
}
