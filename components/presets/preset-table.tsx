import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePresetWords } from "@/components/presets/words";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { PresetVersion } from "@/lib/presets/schema";

export type PresetLine = PresetVersion & { isParks: boolean; typeCount: number };

/** The presets in force side by side, all figures in working days. */
export function PresetTable({ presets }: { presets: readonly PresetLine[] }) {
  const t = useTranslations("presets");
  const words = usePresetWords();
  const together = (...counts: number[]) => counts.join(" / ");
  const columns: TableColumn<PresetLine>[] = [
    {
      key: "name",
      head: t("name"),
      rowHead: true,
      className: "min-w-48",
      cell: (preset) => (
        <>
          <Link href={`/desk/admin/presets/${preset.code}`} className="link font-semibold">
            {words.name(preset)}
          </Link>
          {preset.isParks && (
            <Tag tone="green" className="ml-2">
              {t("parks")}
            </Tag>
          )}
        </>
      ),
    },
    {
      key: "intake",
      head: t("columns.intake"),
      className: "whitespace-nowrap",
      cell: (preset) => together(preset.firstContactDays, preset.acceptanceDays, preset.signingDays),
    },
    { key: "support", head: t("columns.support"), numeric: true, cell: ({ supportDays }) => supportDays },
    {
      key: "answer",
      head: t("columns.answer"),
      className: "whitespace-nowrap",
      cell: (preset) => together(preset.answerADays, preset.answerBDays, preset.answerCDays, preset.answerDDays),
    },
    {
      key: "after",
      head: t("columns.after"),
      className: "whitespace-nowrap",
      cell: (preset) => together(preset.correctionDays, preset.confirmationDays, preset.callBackDays),
    },
    { key: "types", head: t("columns.types"), numeric: true, cell: ({ typeCount }) => typeCount },
    { key: "version", head: t("columns.version"), numeric: true, cell: ({ version }) => version },
  ];
  return <Table label={t("title")} columns={columns} rows={presets} rowKey={({ id }) => id} />;
}
