import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { formatMoment } from "@/lib/formats";
import type { Tile } from "@/lib/menu/schema";

/** All versions of a tile, newest first, each word for word. */
export function TileVersions({ versions }: { versions: readonly Tile[] }) {
  const t = useTranslations("menu.tile");
  const kinds = useTranslations("cases.recordKind");
  return (
    <Card title={t("versions")} flush>
      <RuledList>
        {versions.map((tile, index) => (
          <li key={tile.id} className="px-4 py-2">
            <details open={index === 0}>
              <summary className="flex min-h-8 flex-wrap items-center gap-x-3">
                <span className="font-semibold">{t("version", { number: tile.version })}</span>
                <span className="text-ink-2 text-sm">
                  {t("by", { name: tile.createdByName, at: formatMoment(tile.createdAt) })}
                </span>
              </summary>
              <DescriptionList
                items={[
                  { term: t("title"), value: `${tile.title} / ${tile.titleEn}` },
                  { term: t("next"), value: `${tile.next} / ${tile.nextEn}` },
                  { term: t("type"), value: tile.typeCode },
                  { term: t("recordKind"), value: kinds(tile.recordKind) },
                  { term: t("opening"), value: `${tile.opening} / ${tile.openingEn}` },
                  { term: t("order"), value: String(tile.order) },
                  { term: t("state"), value: t(tile.inUse ? "inUse" : "notInUse") },
                ]}
              />
            </details>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
