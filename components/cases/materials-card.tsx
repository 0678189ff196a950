import { useTranslations } from "next-intl";
import type { CaseView } from "@/components/cases/case-view";
import { Card, RuledList } from "@/components/ui/card";
import { Tag, type TagTone } from "@/components/ui/tag";

const tones: Record<string, TagTone> = { told: "gray", asked: "yellow", supplied: "green" };

/** 一次性告知: what the enterprise was told to bring, and what was asked for later (marked). */
export function MaterialsCard({ view }: { view: CaseView }) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  if (view.materials.length === 0) return null;
  const told = new Set(view.materials.filter(({ round }) => round === 0).map(({ name }) => name));
  return (
    <Card flush headingLevel={3} title={t("materials.title")}>
      <RuledList>
        {view.materials.map(({ id, name, status, round }) => (
          <li key={id} className="flex items-start justify-between gap-3 px-4 py-1.5">
            <span className="min-w-0">
              {name}
              {round > 0 && !told.has(name) && (
                <span className="ml-1.5 text-xs text-yellow">{t("materials.outside")}</span>
              )}
            </span>
            <Tag tone={tones[status] ?? "gray"} className="mt-0.5 shrink-0">
              {cases(`material.${status}`)}
            </Tag>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
