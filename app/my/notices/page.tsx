import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { markAllRead, markRead } from "@/app/desk/notices/actions";
import { MyFrame } from "@/app/my/frame";
import { NoticesCard } from "@/components/notices/notices-card";
import { requireEnterprise } from "@/lib/auth";
import { newestNotice, noticeList } from "@/lib/notices/queries/centre";
import { noticesPage } from "@/lib/notices/schema";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("title") };
}

export default async function MyNoticesPage({ searchParams }: Search) {
  const actor = await requireEnterprise("/my/notices");
  const address = noticesPage.parse(await searchParams);
  const [t, list, newest] = await Promise.all([
    getTranslations("notices"),
    noticeList(actor, address),
    newestNotice(actor),
  ]);
  const actions = { markRead, markAllRead };
  return (
    <MyFrame title={t("title")}>
      <div className="grid gap-4">
        <p className="text-ink-2">{t("myLead")}</p>
        <NoticesCard {...list} {...actions} area="my" show={address.show} newest={newest} />
      </div>
    </MyFrame>
  );
}
