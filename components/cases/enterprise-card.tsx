import Link from "next/link";
import { useTranslations } from "next-intl";
import type { CaseView } from "@/components/cases/case-view";
import { mayCall } from "@/components/cases/standing";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import { LINK_SLOTS } from "@/lib/enterprises/access.policy";
import { maskCreditCode, maskPhone, sizeClassOf } from "@/lib/enterprises/rules";

export type EnterpriseYear = { cases: number; answered: number; inTime: number };

export function EnterpriseCard({ view, year }: { view: CaseView; year: EnterpriseYear }) {
  const t = useTranslations("desk");
  const { enterprise } = view;
  const size = sizeClassOf({ ...enterprise, industryCode: enterprise.industryCode ?? "" });
  return (
    <Card
      headingLevel={3}
      title={t("enterprise.title")}
      aside={enterprise.isKey && <Tag tone="brand">{t("enterprise.key")}</Tag>}
    >
      <DescriptionList
        items={[
          {
            term: t("enterprise.name"),
            value: (
              <Link href={`/desk/enterprises/${enterprise.id}`} className="link">
                {enterprise.name}
              </Link>
            ),
          },
          {
            term: t("enterprise.code"),
            value: <span className="whitespace-nowrap text-[0.8125rem]">{maskCreditCode(enterprise.creditCode)}</span>,
          },
          ...(size ? [{ term: t("enterprise.size"), value: t(`size.${size}`) }] : []),
          {
            term: t("enterprise.contact"),
            value: (
              <>
                {view.contactName} <span className="whitespace-nowrap">{maskPhone(view.contactPhone)}</span>{" "}
                {mayCall(view.verbs) && (
                  <a href={`tel:${view.contactPhone}`} className="link whitespace-nowrap" data-print="hide">
                    {t("enterprise.call")}
                  </a>
                )}
              </>
            ),
          },
          { term: t("enterprise.year"), value: t("enterprise.yearCases", year) },
        ]}
      />
      <LinkedPeople view={view} />
    </Card>
  );
}

/** 三帮一: leader, department head, specialist. */
function LinkedPeople({ view }: { view: CaseView }) {
  const t = useTranslations("desk");
  const holders = LINK_SLOTS.map((slot) => ({ slot, link: view.enterprise.links.find((link) => link.slot === slot) }));
  return (
    <div className="mt-3 border-line border-t pt-2">
      <h4 className="mb-1 font-semibold text-sm">{t("enterprise.linked")}</h4>
      <DescriptionList
        items={holders.map(({ slot, link }) => ({
          key: slot,
          term: t(`slot.${slot}`),
          value: link ? (
            <>
              {link.person.name}
              {link.person.title && <span className="ml-1.5 text-ink-3 text-xs">{link.person.title}</span>}
            </>
          ) : (
            <span className="text-ink-3">{t("enterprise.vacant")}</span>
          ),
        }))}
      />
    </div>
  );
}
