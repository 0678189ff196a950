import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FactSource } from "@/components/enterprises/fact-source";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DescriptionList } from "@/components/ui/description-list";
import type { FactField, FactsByField } from "@/lib/enterprises/facts.policy";
import type { SizeClass } from "@/lib/enterprises/rules";
import { formatNumber } from "@/lib/formats";

export type EnterpriseFactsView = {
  creditCode: string;
  creditCodeReason: string | null;
  shortName: string | null;
  industryCode: string | null;
  industryName: string | null;
  chain: string | null;
  park: string;
  building: string | null;
  address: string | null;
  employees: number | null;
  revenueWan: number | null;
  assetsWan: number | null;
  foundedOn: string | null;
  said: FactsByField;
  size: SizeClass | null;
};

/** What the register says of an enterprise, each fact with where it comes from and of when it is. */
export function FactsCard({ enterprise, isOwn = false }: { enterprise: EnterpriseFactsView; isOwn?: boolean }) {
  const t = useTranslations("enterprises");
  const { creditCodeReason, employees, revenueWan, assetsWan, said } = enterprise;
  const money = (wan: number | null) => (wan === null ? "—" : t("wan", { amount: formatNumber(wan) }));
  const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(" · ") || "—";
  const sourced = (field: FactField, value: ReactNode) => (
    <>
      {value}
      <FactSource field={field} fact={said[field]} />
    </>
  );
  return (
    <Card title={t("facts")} id="facts">
      <DescriptionList
        stacked
        items={[
          {
            term: t("creditCode"),
            value: (
              <>
                <span className="mr-2 break-all">{enterprise.creditCode}</span>
                <CopyButton text={enterprise.creditCode} />
                {creditCodeReason && !isOwn && (
                  <span className="block text-sm text-yellow">
                    {t("creditCodeReasonShown", { reason: creditCodeReason })}
                  </span>
                )}
              </>
            ),
          },
          { term: t("shortName"), value: enterprise.shortName ?? "—" },
          {
            term: t("industry"),
            value: sourced("industryCode", joined(enterprise.industryCode, enterprise.industryName)),
          },
          { term: t("chain"), value: sourced("chain", enterprise.chain ?? "—") },
          { term: t("place"), value: joined(enterprise.park, enterprise.building) },
          { term: t("address"), value: sourced("address", enterprise.address ?? "—") },
          {
            term: t("employees"),
            value: sourced("employees", employees === null ? "—" : t("people", { count: formatNumber(employees) })),
          },
          { term: t("revenue"), value: sourced("revenueWan", money(revenueWan)) },
          { term: t("assets"), value: sourced("assetsWan", money(assetsWan)) },
          {
            term: t("size"),
            value: (
              <>
                {t(`sizes.${enterprise.size ?? "unknown"}`)}
                <span className="block text-ink-3 text-sm">{t("sizeBasis")}</span>
              </>
            ),
          },
          { term: t("foundedOn"), value: sourced("foundedOn", enterprise.foundedOn ?? "—") },
        ]}
      />
    </Card>
  );
}
