import { getLocale, getTranslations } from "next-intl/server";
import { MyFrame } from "@/app/my/frame";
import { loadMenu } from "@/app/my/menu/load-menu";
import { specialistOf } from "@/app/my/specialist";
import { MenuFoot } from "@/components/menu/menu-foot";
import { MenuSearch } from "@/components/menu/menu-search";
import { MenuTiles } from "@/components/menu/menu-tiles";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireEnterprise } from "@/lib/auth";
import { LIMITS, menuQuestion } from "@/lib/menu/schema";
import { currentTime } from "@/lib/now";

export async function generateMetadata() {
  return { title: (await getTranslations("menu"))("title") };
}

export default async function MenuPage({ searchParams }: PageProps<"/my/menu">) {
  const actor = await requireEnterprise();
  const { q } = menuQuestion.parse(await searchParams);
  const now = currentTime();
  const [t, my, menu, specialist] = await Promise.all([
    getTranslations("menu"),
    getTranslations("my"),
    loadMenu(q, await getLocale(), now),
    specialistOf(actor, now),
  ]);
  const nothing = q !== "" && menu.tiles.length + menu.types.length === 0;
  return (
    <MyFrame title={t("title")} back={{ href: "/my", label: my("back") }}>
      <div className="grid gap-4">
        <MenuSearch query={q} longest={LIMITS.search} />
        {nothing && (
          <Card>
            <EmptyState kind="none" title={t("noneTitle", { text: q })}>
              {t("noneText")}
            </EmptyState>
          </Card>
        )}
        {menu.tiles.length > 0 && <MenuTiles entries={menu.tiles} />}
        {menu.types.length > 0 && (
          <section className="grid gap-2.5" aria-labelledby="types-title">
            <h2 id="types-title" className="font-semibold">
              {t("typesTitle")}
            </h2>
            <MenuTiles entries={menu.types} />
          </section>
        )}
        <MenuFoot searched={q !== ""} specialist={specialist} />
      </div>
    </MyFrame>
  );
}
