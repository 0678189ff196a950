import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { SheetForm } from "@/components/links/sheet-form";
import { DeskPage } from "@/components/shell/desk-page";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { managesLinks } from "@/lib/links/policy";
import { importSheet } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("links"))("sheet.title") };
}

export default async function ImportLinksPage() {
  const actor = await requireStaff("/desk/links/import");
  if (!inAnyCapacity(actor, managesLinks)) notFound();
  const [t, messages] = await Promise.all([getTranslations("links"), getMessages()]);
  return (
    <DeskPage title={t("sheet.title")} lead={t("sheet.lead")} back={{ href: "/desk/links", label: t("sheet.back") }}>
      {/* The preview is drawn in the browser, from what the server answers; only its own texts are sent along. */}
      <NextIntlClientProvider messages={{ links: messages.links }}>
        <SheetForm action={importSheet} />
      </NextIntlClientProvider>
    </DeskPage>
  );
}
