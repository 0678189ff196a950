import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { PromiseTable } from "@/components/visits/promise-table";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { currentTime } from "@/lib/now";
import { PROMISE_LISTS, promiseFilter } from "@/lib/visits/address.policy";
import { promisesPage } from "@/lib/visits/queries/promises";

const HERE = "/desk/visits/promises";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("promise.title") };
}

export default async function PromisesPage({ searchParams }: PageProps<"/desk/visits/promises">) {
  const actor = await requireStaff();
  const filter = promiseFilter.parse(await searchParams);
  const now = currentTime();
  const [t, page] = await Promise.all([getTranslations("visits"), promisesPage(actor, filter, now)]);
  if (!page) notFound();
  const { show, person, quarter, after } = filter;
  const href = (more: Record<string, string>) =>
    `${HERE}?${new URLSearchParams({ ...(person && { person }), ...(quarter && { quarter }), ...more })}`;
  const isSettled = show === "settled" || show === "keptInTime";
  return (
    <DeskPage
      title={t("promise.title")}
      lead={t("promise.lead")}
      above={quarter && isSettled ? t("promise.settledIn", { quarter }) : undefined}
      back={{ href: person ? `/desk/visits?person=${person}` : "/desk/visits", label: t("back") }}
    >
      <TabsNav
        label={t("lists")}
        tabs={PROMISE_LISTS.map((key) => ({
          href: href({ show: key }),
          label: t(`promise.${key}`),
          current: key === show,
        }))}
      />
      <Card flush title={t(`promise.${show}`)}>
        <PromiseTable rows={page.rows} show={show} today={dayOf(now)} />
        <Pagination
          previousHref={after && href({ show })}
          nextHref={page.next ? href({ show, after: page.next }) : undefined}
        />
      </Card>
    </DeskPage>
  );
}
