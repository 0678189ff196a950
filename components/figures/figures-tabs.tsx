import { useTranslations } from "next-intl";
import { TabsNav } from "@/components/ui/tabs-nav";

const PLACES = { cases: "/desk/figures", service: "/desk/figures/service" } as const;

/** The two pages of figures: of cases, and of the service mechanisms. */
export function FiguresTabs({ current }: { current: keyof typeof PLACES }) {
  const t = useTranslations("figures.tabs");
  const tabs = (["cases", "service"] as const).map((key) => ({
    href: PLACES[key],
    label: t(key),
    current: key === current,
  }));
  return <TabsNav label={t("label")} tabs={tabs} />;
}
