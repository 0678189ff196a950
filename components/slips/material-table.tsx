import { useTranslations } from "next-intl";
import type { MaterialView } from "@/components/slips/slip-view";
import { Table } from "@/components/ui/table";

type MaterialTableProps = {
  label: string;
  materials: readonly MaterialView[];
  /** What was asked for later also says whether it has come in. */
  withStatus?: boolean;
};

/** Every document with its form and copies, who issues it and how to get it; a dash where nobody has said. */
export function MaterialTable({ label, materials, withStatus = false }: MaterialTableProps) {
  const t = useTranslations("slips.disclosure");
  const column = useTranslations("slips.column");
  const words = useTranslations("cases.material");
  const status = {
    key: "status",
    head: t("status"),
    className: "whitespace-nowrap",
    cell: (row: MaterialView) => words(row.status),
  };
  return (
    <Table
      ruled
      compact
      label={label}
      rows={materials.map((material, index) => ({ ...material, row: index + 1 }))}
      rowKey={({ id }) => id}
      columns={[
        { key: "row", head: column("row"), className: "w-12", cell: ({ row }) => row },
        { key: "name", head: t("material"), rowHead: true, className: "min-w-28", cell: ({ name }) => name },
        withStatus
          ? status
          : {
              key: "need",
              head: t("need"),
              className: "whitespace-nowrap",
              cell: ({ told }) => (told ? t(told.required ? "required" : "ifAny") : dash),
            },
        {
          key: "form",
          head: t("form"),
          className: "whitespace-nowrap",
          cell: ({ told }) => (told ? t(`forms.${told.form}`) : dash),
        },
        { key: "copies", head: t("copies"), numeric: true, cell: ({ told }) => (told?.copies ? told.copies : dash) },
        { key: "issuer", head: t("issuer"), className: "min-w-24", cell: ({ told }) => told?.issuer || dash },
        { key: "how", head: t("howToObtain"), className: "min-w-32", cell: ({ told }) => told?.howToObtain || dash },
      ]}
    />
  );
}

const dash = "—";
