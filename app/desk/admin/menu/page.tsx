import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TileTable } from "@/components/menu/tile-table";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireStaff } from "@/lib/auth";
import { currentTypes } from "@/lib/catalog/queries";
import { canManageMenu, canReadMenu } from "@/lib/menu/policy";
import { currentTiles } from "@/lib/menu/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("menu.tile"))("listTitle") };
}

export default async function MenuTilesPage() {
  const actor = await requireStaff("/desk/admin/menu");
  if (!canReadMenu(actor)) notFound();
  const [t, history, tiles, types] = await Promise.all([
    getTranslations("menu.tile"),
    getTranslations("history"),
    currentTiles(),
    currentTypes(),
  ]);
  const actions = canManageMenu(actor) && (
    <ButtonLink href="/desk/admin/menu/new" variant="primary">
      {t("new")}
    </ButtonLink>
  );
  const back = { href: "/desk/admin", label: history("administration") };
  const lines = tiles.map((tile) => ({ ...tile, type: types.find(({ code }) => code === tile.typeCode) ?? null }));
  return (
    <DeskPage title={t("listTitle")} lead={t("lead")} back={back} actions={actions}>
      <Card flush>
        <TileTable tiles={lines} />
      </Card>
    </DeskPage>
  );
}
