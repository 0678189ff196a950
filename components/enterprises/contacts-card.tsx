import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";

type Contact = { id: string; name: string; title: string | null; phone: string | null };

/** The enterprise's own people, with masked phones. */
export function ContactsCard({ contacts }: { contacts: readonly Contact[] }) {
  const t = useTranslations("enterprises");
  return (
    <Card title={t("contacts")} flush>
      {contacts.length === 0 && <p className="px-4 py-3 text-ink-3">{t("noContact")}</p>}
      <RuledList>
        {contacts.map(({ id, name, title, phone }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 px-4 py-2">
            <span>
              {name} {title && <span className="text-ink-2">{title}</span>}
            </span>
            <span className="text-ink-2">{phone ?? t("noPhone")}</span>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
