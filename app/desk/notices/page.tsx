import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticesCard } from "@/components/notices/notices-card";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { newestNotice, noticeList } from "@/lib/notices/queries/centre";
import { noticesPage } from "@/lib/notices/schema";
import { markAllRead, markRead } from "./actions";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("title") };
}

export default async function NoticesPage({ searchParams }: Search) {
  const actor = await requireStaff("/desk/notices");
  const address = noticesPage.parse(await searchParams);
  const [t, list, newest] = await Promise.all([
    getTranslations("notices"),
    noticeList(actor, address),
    newestNotice(actor),
  ]);
  const actions = { markRead, markAllRead };
  return (
    <DeskPage title={t("title")} lead={t("lead")} narrow>
      <NoticesCard {...list} {...actions} area="desk" show={address.show} newest={newest} />
    </DeskPage>
  );
}
