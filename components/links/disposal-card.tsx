import { useTranslations } from "next-intl";
import { NumberLink } from "@/components/figures/number-link";
import { BarList } from "@/components/ui/bar-list";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { DisposalMode } from "@/lib/cases/rules";
import { formatNumber, formatShare } from "@/lib/formats";
import type { LinksAddress } from "@/lib/links/schema";
import type { HalfYear } from "@/lib/stats/half-year.policy";
import { drillHref, type FigureFilter, NONE } from "@/lib/stats/schema";

type Mode = DisposalMode | typeof NONE;
type DisposalCardProps = {
  picture: { filter: FigureFilter; total: number; parts: readonly { mode: Mode; count: number }[] };
  half: HalfYear;
  halves: readonly HalfYear[];
  address: LinksAddress;
};

/** Half a year of answers by the four disposal modes (现场解决、政策解释、研究转办、集中交办), each number leading to its cases. */
export function DisposalCard({ picture: { filter, total, parts }, half, halves, address }: DisposalCardProps) {
  const t = useTranslations("links.disposals");
  const cases = useTranslations("cases");
  const named = (one: HalfYear) => t("halfName", { year: one.slice(0, 4), half: one.slice(5) });
  const link = (count: number, disposal?: Mode) => (
    <NumberLink href={drillHref(filter, { metric: "answered", slice: { disposal } })}>{formatNumber(count)}</NumberLink>
  );
  return (
    <Card title={t("title")} id="disposals" aside={named(half)}>
      <div className="grid gap-4">
        <form action="/desk/links#disposals" className="flex flex-wrap items-end gap-3" data-print="hide">
          <input type="hidden" name="show" value={address.show} />
          <input type="hidden" name="slot" value={address.slot} />
          <Field name="half" label={t("half")} unmarked className="w-52">
            <Select key={half} defaultValue={half} options={halves.map((value) => ({ value, label: named(value) }))} />
          </Field>
          <Button type="submit">{t("show")}</Button>
        </form>
        {total === 0 ? (
          <p className="text-ink-2">{t("none")}</p>
        ) : (
          <>
            <p>
              {t("total")} <span className="font-semibold text-lg">{link(total)}</span>
            </p>
            <BarList
              label={t("label", { half: named(half) })}
              bars={parts.map(({ mode, count }) => ({
                key: mode,
                label: mode === NONE ? t("without") : cases(`disposal.${mode}`),
                value: count,
                note: formatShare(count, total),
                shown: link(count, mode),
              }))}
            />
          </>
        )}
      </div>
    </Card>
  );
}
