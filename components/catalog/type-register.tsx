import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { usePromise } from "@/components/catalog/promise";
import { Card } from "@/components/ui/card";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { CategoryWithTypes, RequestTypeDetail } from "@/lib/catalog/schema";
import type { PresetsInForce } from "@/lib/presets/schema";

type TypeRegisterProps = {
  categories: readonly CategoryWithTypes[];
  retired: readonly RequestTypeDetail[];
  presets: PresetsInForce;
};

/** All request types, one card a category, and those no longer offered at the end. */
export function TypeRegister({ categories, retired, presets }: TypeRegisterProps) {
  const t = useTranslations("catalog");
  const english = useLocale() === "en";
  return (
    <div className="grid gap-4">
      {categories.map((category) => {
        const name = english ? category.nameEn : category.name;
        const aside = english ? category.hintEn : category.hint;
        return (
          <Card key={category.code} title={name} aside={aside} flush>
            <TypeTable label={t("typesOf", { category: name })} types={category.types} presets={presets} />
          </Card>
        );
      })}
      {retired.length > 0 && (
        <Card title={t("retiredTitle")} flush>
          <TypeTable label={t("retiredTitle")} types={retired} presets={presets} />
        </Card>
      )}
    </div>
  );
}

type TypeTableProps = { label: string; types: readonly RequestTypeDetail[]; presets: PresetsInForce };

function TypeTable({ label, types, presets }: TypeTableProps) {
  const t = useTranslations("catalog");
  const english = useLocale() === "en";
  const promise = usePromise(presets);
  const columns: TableColumn<RequestTypeDetail>[] = [
    { key: "code", head: t("code"), className: "whitespace-nowrap w-24", cell: ({ code }) => code },
    {
      key: "name",
      head: t("name"),
      rowHead: true,
      className: "min-w-56",
      cell: ({ code, name, nameEn, confidential }) => (
        <>
          <Link href={`/desk/admin/catalog/${code}`} className="link font-semibold">
            {english ? nameEn : name}
          </Link>
          {confidential && (
            <Tag tone="purple" className="ml-2">
              {t("confidentialTag")}
            </Tag>
          )}
        </>
      ),
    },
    { key: "tier", head: t("tier"), className: "w-32 whitespace-nowrap", cell: ({ tier }) => t(`tiers.${tier}`) },
    {
      key: "limit",
      head: t("limit"),
      className: "w-36 whitespace-nowrap",
      cell: (type) => promise.days(type),
    },
    {
      key: "statutory",
      head: t("statutory"),
      className: "w-36 whitespace-nowrap",
      cell: ({ statutoryDays }) => (statutoryDays === null ? t("noStatutory") : t("days", { count: statutoryDays })),
    },
    { key: "lead", head: t("lead2"), className: "w-48", cell: ({ leadDepartmentName }) => leadDepartmentName },
    {
      key: "checklist",
      head: t("checklist"),
      numeric: true,
      cell: ({ checklist }) => t("count", { count: checklist.length }),
    },
    {
      key: "materials",
      head: t("materials"),
      numeric: true,
      cell: ({ materials }) => t("count", { count: materials.length }),
    },
    { key: "version", head: t("versions"), numeric: true, cell: ({ version }) => version },
  ];
  return <Table label={label} columns={columns} rows={types} rowKey={({ id }) => id} />;
}
