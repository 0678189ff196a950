import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeliveryFilter, DeliveryTable } from "@/components/notices/delivery-table";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { requireStaff } from "@/lib/auth";
import { DELIVERY_STATES } from "@/lib/notices/policy";
import { deliveryList } from "@/lib/notices/queries/robots";
import { deliveriesPage } from "@/lib/notices/schema";
import { retryDelivery } from "../robots/actions";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("deliveries.title") };
}

export default async function DeliveriesPage({ searchParams }: Search) {
  const actor = await requireStaff("/desk/admin/deliveries");
  const address = deliveriesPage.parse(await searchParams);
  const [t, history, list] = await Promise.all([
    getTranslations("notices"),
    getTranslations("history"),
    deliveryList(actor, address),
  ]);
  if (!list) notFound();
  const { rows, next, canRetry } = list;
  const { state } = address;
  const more = new URLSearchParams({ ...(state ? { state } : {}), ...(next ? { before: next } : {}) });
  const back = { href: "/desk/admin", label: history("administration") };
  return (
    <DeskPage title={t("deliveries.title")} lead={t("deliveries.lead")} back={back}>
      <DeliveryFilter states={DELIVERY_STATES} now={state} />
      <Card flush>
        <DeliveryTable rows={rows} retry={canRetry ? retryDelivery : undefined} />
        <Pagination nextHref={next && `/desk/admin/deliveries?${more}`} />
      </Card>
    </DeskPage>
  );
}
