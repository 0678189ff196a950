import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { BoardFilter } from "@/components/visits/board-filter";
import { counted } from "@/components/visits/shown";
import { VisitFigures } from "@/components/visits/visit-figures";
import { requireStaff } from "@/lib/auth";
import { currentTime } from "@/lib/now";
import { VISIT_LISTS, visitFilter } from "@/lib/visits/address.policy";
import { opensField } from "@/lib/visits/field.policy";
import { visitBoard } from "@/lib/visits/queries/board";
import { BoardTable } from "./board-table";

const HERE = "/desk/visits";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("title") };
}

export default async function VisitsPage({ searchParams }: PageProps<"/desk/visits">) {
  const actor = await requireStaff();
  const filter = visitFilter.parse(await searchParams);
  const [t, board] = await Promise.all([getTranslations("visits"), visitBoard(actor, filter, currentTime())]);
  if (!board) notFound();
  const { figures, list, people, quarter: days, since, quarters } = board;
  const { show, person, quarter, q, after } = filter;
  const words = (more: Record<string, string>) =>
    new URLSearchParams({ ...(person && { person }), ...(quarter && { quarter }), ...more });
  const listHref = (shown: string) => `${HERE}?${words({ show: shown })}`;
  const pageHref = (more: Record<string, string>) => `${HERE}?${words({ show, ...(q && { q }), ...more })}`;
  const actions = (
    <>
      <ButtonLink href="/desk/visits/promises">{t("promise.title")}</ButtonLink>
      {opensField(actor) && (
        <ButtonLink href="/field" variant="primary">
          {t("record")}
        </ButtonLink>
      )}
    </>
  );
  return (
    <DeskPage title={t("title")} lead={people.length > 0 ? t("leadAll") : t("leadOwn")} actions={actions}>
      <BoardFilter people={people} quarters={quarters} filter={filter} href={HERE} />
      <VisitFigures
        figures={figures}
        days={{ ...days, since }}
        listHref={listHref}
        promisesHref={(shown) =>
          `/desk/visits/promises?${new URLSearchParams({ ...(person && { person }), show: shown })}`
        }
      />
      <TabsNav
        label={t("lists")}
        tabs={VISIT_LISTS.map((key) => ({ href: listHref(key), label: t(`list.${key}`), current: key === show }))}
      />
      <Card flush title={t(`list.${show}`)} aside={list.of === "records" && t("found", { count: counted(list.count) })}>
        <BoardTable list={list} show={show} asked={q} />
        <Pagination
          previousHref={after && pageHref({})}
          nextHref={list.next ? pageHref({ after: list.next }) : undefined}
        />
      </Card>
    </DeskPage>
  );
}
