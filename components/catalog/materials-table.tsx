import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Material } from "@/lib/catalog/schema";

/** The one-time disclosure: every material with its form, who issues it and how to get it. */
export function MaterialsTable({ materials }: { materials: readonly Material[] }) {
  const t = useTranslations("catalog");
  return (
    <Table
      label={t("materials")}
      rows={materials}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", head: t("materialName"), rowHead: true, className: "min-w-36", cell: ({ name }) => name },
        {
          key: "required",
          head: t("required"),
          className: "whitespace-nowrap",
          cell: ({ required }) => t(required ? "required" : "ifAny"),
        },
        { key: "form", head: t("form"), className: "whitespace-nowrap", cell: ({ form }) => t(`forms.${form}`) },
        { key: "copies", head: t("copies"), numeric: true, cell: ({ copies }) => copies },
        { key: "issuer", head: t("issuer"), cell: ({ issuer }) => issuer || "—" },
        { key: "how", head: t("howToObtain"), className: "min-w-48", cell: ({ howToObtain }) => howToObtain || "—" },
      ]}
    />
  );
}
