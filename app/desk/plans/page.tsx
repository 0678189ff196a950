import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MeasureTable } from "@/components/plans/measure-table";
import { PlanFigureCards } from "@/components/plans/plan-figures";
import { PlanTable } from "@/components/plans/plan-table";
import { RegisterFilter } from "@/components/plans/register-filter";
import { WithoutTable } from "@/components/plans/without-table";
import { RegisterPages } from "@/components/registers/register-pages";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { TabsNav } from "@/components/ui/tabs-nav";
import type { Actor } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { currentTime } from "@/lib/now";
import { measurePage, planFigures, planPage, withoutPage } from "@/lib/plans/queries/register";
import { listsMeasures, type PlanFilter, planFilter } from "@/lib/plans/schema";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const HERE = "/desk/plans";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("title") };
}

export default async function PlansPage({ searchParams }: Search) {
  const actor = await requireStaff(HERE);
  const filter = planFilter.parse(await searchParams);
  const now = currentTime();
  const [t, figures, list] = await Promise.all([
    getTranslations("plans"),
    planFigures(actor, now),
    shownList(actor, filter, now),
  ]);
  const measures = listsMeasures(filter);
  const mine = filter.mine === "yes";
  const without = !measures && filter.list === "without";
  const tabs = [
    { href: HERE, label: t("list.plans"), current: !measures && !without },
    { href: `${HERE}?list=without`, label: t("list.without"), current: without },
    { href: `${HERE}?list=measures`, label: t("list.measures"), current: measures && !mine },
    { href: `${HERE}?mine=yes`, label: t("list.mine"), current: mine },
  ];
  return (
    <DeskPage title={t("title")} lead={t("lead")}>
      <PlanFigureCards figures={figures} />
      <TabsNav label={t("lists")} tabs={tabs} />
      <RegisterFilter filter={filter} href={HERE} />
      <Card flush>
        {list.table}
        <RegisterPages href={HERE} filter={filter} next={list.next} />
      </Card>
    </DeskPage>
  );
}

async function shownList(actor: Actor, filter: PlanFilter, now: Date) {
  if (listsMeasures(filter)) {
    const { rows, next } = await measurePage(actor, filter, now);
    return { table: <MeasureTable rows={rows} />, next };
  }
  if (filter.list === "without") {
    const { rows, next } = await withoutPage(actor, filter);
    return { table: <WithoutTable rows={rows} />, next };
  }
  const { rows, next } = await planPage(actor, filter, now);
  return { table: <PlanTable rows={rows} />, next };
}
