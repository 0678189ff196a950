import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card, RuledList } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";

type Gone = {
  personId: string;
  name: string;
  departmentName: string | null;
  disabled: boolean;
  enterprises: number;
};

/** People who hold enterprises they can no longer serve: each leads to the hand-over of everything they hold. */
export function GoneCard({ people }: { people: readonly Gone[] }) {
  const t = useTranslations("links.gone");
  if (people.length === 0) return null;
  return (
    <Card flush title={t("title")} id="gone">
      <RuledList>
        {people.map(({ personId, name, departmentName, disabled, enterprises }) => (
          <li key={personId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2.5">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{name}</span>
              {departmentName && <span className="text-ink-2">{departmentName}</span>}
              <Tag tone="red">{t(disabled ? "disabled" : "roleEnded")}</Tag>
              <span className="text-ink-2 text-sm">{t("enterprises", { count: enterprises })}</span>
            </p>
            <ButtonLink href={`/desk/links/hand-over/${personId}`} prefetch={false} size="small">
              {t("go")}
              <span className="sr-only">{name}</span>
            </ButtonLink>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
