import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { BLOCKS, SERVICE_FIGURES, type ServicePeriod } from "@/lib/stats/service.policy";
import { particularsOf } from "./service-words";

/** What every figure of the service mechanisms means, in the words of the mechanism's own page. */
export function ServiceDictionary({ period, today }: { period: ServicePeriod; today: string }) {
  const t = useTranslations();
  return (
    <Card id="service" title={t("figures.service.dictionary")}>
      <p className="measure mb-4 text-ink-2">{t("figures.service.dictionaryText", { quarter: period.quarter })}</p>
      <div className="grid gap-6">
        {BLOCKS.map((block) => (
          <section key={block} className="divide-y divide-line">
            <h3 className="pb-2 font-semibold">{t(`figures.service.block.${block}`)}</h3>
            {SERVICE_FIGURES.filter((figure) => figure.block === block).map(({ key, words: [name, definition] }) => (
              <section
                key={key}
                id={`${block}-${key}`}
                className="scroll-mt-20 py-2 target:bg-brand-soft"
                data-print="together"
              >
                <h4 className="font-semibold text-sm">{t(name)}</h4>
                <p>{t(definition, particularsOf(block, period, today))}</p>
              </section>
            ))}
          </section>
        ))}
      </div>
    </Card>
  );
}
