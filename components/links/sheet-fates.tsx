import { useTranslations } from "next-intl";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { LINK_SLOTS } from "@/lib/enterprises/access.policy";
import type { CellFate, CellProblem, RowFate } from "@/lib/links/sheet.policy";

/** Every line of a sheet with the fate of every cell; what is wrong stands where it is wrong. */
export function SheetFates({ rows }: { rows: readonly RowFate[] }) {
  const t = useTranslations("links");
  const columns: TableColumn<RowFate>[] = [
    { key: "line", head: t("sheet.line"), numeric: true, cell: ({ line }) => line },
    {
      key: "enterprise",
      head: t("sheet.enterprise"),
      rowHead: true,
      className: "min-w-52",
      cell: ({ enterprise, text, problem }) => (
        <>
          {enterprise?.name ?? (text.enterprise || text.creditCode)}
          {problem && <Problem problem={problem} />}
        </>
      ),
    },
    ...LINK_SLOTS.map(
      (slot): TableColumn<RowFate> => ({
        key: slot,
        head: t(`slots.${slot}`),
        className: "min-w-36",
        cell: ({ slots, text }) => <Fate fate={slots[slot]} text={text[slot]} />,
      }),
    ),
  ];
  return (
    <Table
      label={t("sheet.previewTitle")}
      columns={columns}
      rows={rows}
      rowKey={({ line }) => String(line)}
      compact
      className="max-h-[70dvh] overflow-y-auto"
    />
  );
}

function Fate({ fate, text }: { fate: CellFate; text: string }) {
  const t = useTranslations("links.sheet");
  switch (fate.kind) {
    case "blank":
      return <span className="text-ink-3">{t("blank")}</span>;
    case "refused":
      return (
        <>
          {text}
          <Problem problem={fate.problem} />
        </>
      );
    case "unchanged":
      return (
        <>
          {fate.name} <span className="text-ink-3">{t("unchanged")}</span>
        </>
      );
    case "new":
      return (
        <>
          {fate.name} <Tag tone="green">{t("new")}</Tag>
        </>
      );
    case "replaces":
      return (
        <>
          {fate.name} <Tag tone="yellow">{t("replaces", { name: fate.from })}</Tag>
        </>
      );
  }
}

function Problem({ problem: { code, particulars } }: { problem: CellProblem }) {
  const t = useTranslations("links.sheet.problem");
  return <span className="block font-semibold text-red">{t(code, particulars)}</span>;
}
