import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tile } from "@/lib/menu/schema";

/** A tile, and its request type; null when that was retired, so that the tile is not shown whatever it says itself. */
export type TileLine = Tile & { type: { name: string; nameEn: string } | null };

/** Every tile in the order of the menu, in use or not. */
export function TileTable({ tiles }: { tiles: readonly TileLine[] }) {
  const t = useTranslations("menu.tile");
  const kinds = useTranslations("cases.recordKind");
  const english = useLocale() === "en";
  const columns: TableColumn<TileLine>[] = [
    { key: "order", head: t("order"), numeric: true, className: "w-16", cell: ({ order }) => order },
    {
      key: "title",
      head: t("title"),
      rowHead: true,
      className: "min-w-44",
      cell: (tile) => (
        <Link href={`/desk/admin/menu/${tile.code}`} className="link font-semibold">
          {english ? tile.titleEn : tile.title}
        </Link>
      ),
    },
    { key: "next", head: t("next"), className: "min-w-64", cell: (tile) => (english ? tile.nextEn : tile.next) },
    {
      key: "type",
      head: t("type"),
      className: "min-w-52",
      cell: ({ typeCode, type }) => `${typeCode} ${(english ? type?.nameEn : type?.name) ?? ""}`,
    },
    {
      key: "kind",
      head: t("recordKind"),
      className: "whitespace-nowrap",
      cell: ({ recordKind }) => kinds(recordKind),
    },
    { key: "state", head: t("state"), className: "whitespace-nowrap", cell: (tile) => <TileState tile={tile} /> },
    { key: "version", head: t("versions"), numeric: true, cell: ({ version }) => version },
  ];
  const empty = (
    <EmptyState kind="first" title={t("empty")}>
      {t("emptyText")}
    </EmptyState>
  );
  return <Table label={t("listTitle")} columns={columns} rows={tiles} rowKey={({ id }) => id} empty={empty} />;
}

export function TileState({ tile: { inUse, type } }: { tile: Pick<TileLine, "inUse" | "type"> }) {
  const t = useTranslations("menu.tile");
  if (!inUse) return <Tag>{t("notInUse")}</Tag>;
  return type ? <Tag tone="green">{t("offered")}</Tag> : <Tag tone="yellow">{t("typeRetired")}</Tag>;
}
