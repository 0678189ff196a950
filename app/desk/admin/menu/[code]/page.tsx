import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { TileForm } from "@/components/menu/tile-form";
import { TileState } from "@/components/menu/tile-table";
import { TileVersions } from "@/components/menu/tile-versions";
import { DeskPage } from "@/components/shell/desk-page";
import { requireStaff } from "@/lib/auth";
import { currentTypes } from "@/lib/catalog/queries";
import { canManageMenu, canReadMenu } from "@/lib/menu/policy";
import { tileVersions } from "@/lib/menu/queries";
import { save } from "../actions";

type Address = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function TilePage({ params }: Address) {
  const { code } = await params;
  const actor = await requireStaff(`/desk/admin/menu/${code}`);
  const versions = canReadMenu(actor) ? await tileVersions(code) : [];
  const tile = versions[0];
  if (!tile) notFound();
  const [t, locale, types] = await Promise.all([getTranslations("menu.tile"), getLocale(), currentTypes()]);
  const type = types.find((one) => one.code === tile.typeCode) ?? null;
  const back = { href: "/desk/admin/menu", label: t("back") };
  const above = (
    <>
      {code} · {t("version", { number: tile.version })}
      <TileState tile={{ inUse: tile.inUse, type }} />
    </>
  );
  return (
    <DeskPage narrow title={locale === "en" ? tile.titleEn : tile.title} above={above} back={back}>
      {canManageMenu(actor) && (
        <TileForm action={save} tile={tile} types={types} order={tile.order} backHref={back.href} />
      )}
      <TileVersions versions={versions} />
    </DeskPage>
  );
}
