import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import { BASES, basisOf, METRIC_KEYS, METRICS, MINIMUM_SAMPLE } from "@/lib/stats/policy";

/** A unit is named as it stands behind most numbers. */
const SEVERAL = 2;
const NOTES = ["periods", "sample", "ties", "rounding", "sight"] as const;

/** What every figure means, made of the very table that counts them. */
export function MetricDictionary() {
  const t = useTranslations("figures");
  return (
    <>
      <Card title={t("notes.title")}>
        <ul className="measure list-disc space-y-1 pl-5">
          {NOTES.map((note) => (
            <li key={note}>{t(`notes.${note}`, note === "sample" ? { count: MINIMUM_SAMPLE } : {})}</li>
          ))}
        </ul>
      </Card>
      {BASES.map((basis) => (
        <Card key={basis} title={t(`basis.${basis}`)}>
          <div className="divide-y divide-line">
            {METRIC_KEYS.filter((key) => basisOf(key) === basis).map((key) => (
              <section
                key={key}
                id={key}
                className="scroll-mt-20 py-3 first:pt-0 last:pb-0 target:bg-brand-soft"
                data-print="together"
              >
                <h3 className="mb-1 flex flex-wrap items-center gap-x-3 font-semibold">
                  {t(`metric.${key}.name`)}
                  <Tag>{t("dictionary.unit", { unit: t(`unit.${METRICS[key].unit}`, { count: SEVERAL }) })}</Tag>
                  <Tag>{t(`better.${METRICS[key].better}`)}</Tag>
                </h3>
                <DescriptionList
                  items={[
                    { key: "formula", term: t("dictionary.formula"), value: t(`metric.${key}.formula`) },
                    { key: "excludes", term: t("dictionary.excludes"), value: t(`metric.${key}.excludes`) },
                  ]}
                  stacked
                />
              </section>
            ))}
          </div>
        </Card>
      ))}
    </>
  );
}
