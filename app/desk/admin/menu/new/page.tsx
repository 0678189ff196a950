import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TileForm } from "@/components/menu/tile-form";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { currentTypes } from "@/lib/catalog/queries";
import { canManageMenu } from "@/lib/menu/policy";
import { currentTiles } from "@/lib/menu/queries";
import { save } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("menu.tile"))("newTitle") };
}

export default async function NewTilePage() {
  const actor = await requireStaff("/desk/admin/menu/new");
  if (!canManageMenu(actor)) notFound();
  const [t, types, tiles] = await Promise.all([getTranslations("menu.tile"), currentTypes(), currentTiles()]);
  const back = { href: "/desk/admin/menu", label: t("back") };
  return (
    <DeskPage narrow title={t("newTitle")} back={back}>
      <TileForm action={save} types={types} order={(tiles.at(-1)?.order ?? 0) + 10} backHref={back.href} />
    </DeskPage>
  );
}
