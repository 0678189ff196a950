import { useTranslations } from "next-intl";
import { PeopleList, type PersonLine } from "@/components/people/people-list";
import { PeopleSearch } from "@/components/people/people-search";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";

const SIDES = ["all", "staff", "enterprise", "disabled"] as const;
type Side = (typeof SIDES)[number];

type PeopleRegisterProps = {
  base: string;
  search: { q: string; side: Side };
  page: { rows: readonly PersonLine[]; previous: string | null; next: string | null };
  /** Only whoever administers several places needs to tell them apart. */
  allPlaces: boolean;
};

/** The list of accounts with its search and pages. */
export function PeopleRegister({ base, search, page, allPlaces }: PeopleRegisterProps) {
  const t = useTranslations("people");
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({
      ...(search.q && { q: search.q }),
      ...(search.side !== "all" && { side: search.side }),
      ...more,
    });
    return query.size > 0 ? `${base}?${query}` : base;
  };
  const tabs = SIDES.map((side) => ({
    href: side === "all" ? base : `${base}?side=${side}`,
    label: t(`side${side[0]?.toUpperCase()}${side.slice(1)}`),
    current: side === search.side,
  }));
  return (
    <>
      <PeopleSearch base={base} q={search.q} side={search.side} />
      <Card flush>
        {allPlaces && <TabsNav label={t("sides")} tabs={tabs} className="px-2" />}
        <PeopleList
          rows={page.rows}
          base={base}
          searching={search.q !== "" || search.side !== "all"}
          withPlace={allPlaces}
        />
        <Pagination
          previousHref={page.previous ? address({ before: page.previous }) : undefined}
          nextHref={page.next ? address({ after: page.next }) : undefined}
        />
      </Card>
    </>
  );
}
