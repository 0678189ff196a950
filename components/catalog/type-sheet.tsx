import { useTranslations } from "next-intl";
import { MaterialsTable } from "@/components/catalog/materials-table";
import { usePromise } from "@/components/catalog/promise";
import { VersionList } from "@/components/catalog/version-list";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Table } from "@/components/ui/table";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import type { PresetsInForce } from "@/lib/presets/schema";

type TypeSheetProps = {
  type: RequestTypeDetail;
  versions: readonly RequestTypeDetail[];
  supports: readonly string[];
  presets: PresetsInForce;
  categoryName: string;
};

/** One version of a request type as staff and enterprises will meet it, and the other versions. */
export function TypeSheet({ type, versions, supports, presets, categoryName }: TypeSheetProps) {
  const t = useTranslations("catalog");
  const promise = usePromise(presets);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-4">
        <Card title={t("sectionBasics")}>
          <DescriptionList
            stacked
            items={[
              { term: t("category"), value: categoryName },
              { term: t("nameEn"), value: <span lang="en">{type.nameEn}</span> },
              { term: t("tier"), value: t(`tiers.${type.tier}`) },
              { term: t("preset"), value: promise.preset(type) },
              {
                term: t("limit"),
                value: (
                  <>
                    {promise.days(type)} <span className="text-ink-2">{promise.source(type)}</span>
                  </>
                ),
              },
              {
                term: t("statutory"),
                value:
                  type.statutoryDays === null ? (
                    t("noStatutory")
                  ) : (
                    <>
                      {t("days", { count: type.statutoryDays })}{" "}
                      <span className="text-ink-2">{type.statutoryBasis || t("noStatutoryBasis")}</span>
                    </>
                  ),
              },
              { term: t("basis"), value: type.basis || "—" },
              { term: t("lead2"), value: type.leadDepartmentName },
              { term: t("supports"), value: supports.join("、") || t("noSupport") },
              { term: t("prompt"), value: <span className="whitespace-pre-line">{type.prompt || "—"}</span> },
            ]}
          />
        </Card>
        <Card title={t("checklist")} aside={t("count", { count: type.checklist.length })} flush>
          <Table
            label={t("checklist")}
            rows={type.checklist.map((line, index) => ({ ...line, number: index + 1 }))}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: "number", head: "#", numeric: true, className: "w-12", cell: ({ number }) => number },
              { key: "title", head: t("lineTitle"), rowHead: true, cell: ({ title }) => title },
              { key: "publicTitle", head: t("publicTitle"), cell: ({ publicTitle }) => publicTitle },
              {
                key: "mandatory",
                head: t("mandatory"),
                cell: ({ mandatory }) => t(mandatory ? "mandatory" : "optional"),
              },
            ]}
          />
        </Card>
        <Card title={t("materials")} aside={t("count", { count: type.materials.length })} flush>
          <MaterialsTable materials={type.materials} />
        </Card>
      </div>
      <VersionList code={type.code} versions={versions} shown={type.version} />
    </div>
  );
}
