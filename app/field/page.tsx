import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { FieldApp } from "@/components/field/field-app";
import { headerControl } from "@/components/shell/header-look";
import { PreferenceMenu } from "@/components/shell/preference-menu";
import { requireStaff } from "@/lib/auth";
import type { Locale } from "@/lib/preferences";
import { opensField } from "@/lib/visits/field.policy";

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("field"), getLocale()]);
  return {
    title: t("title"),
    manifest: `/field/app.webmanifest?locale=${locale}`,
    icons: { icon: "/icon.svg", apple: "/icons/apple-180.png" },
    appleWebApp: { capable: true, title: t("appName") },
  };
}

/** Visits on a phone. This page is kept on the device, so it holds nothing about anybody: no name, no enterprise. */
export default async function FieldPage() {
  const actor = await requireStaff("/field");
  if (!opensField(actor)) notFound();
  const [messages, locale] = await Promise.all([getMessages(), getLocale()]);
  const texts = { field: messages.field, sentences: sentencesIn(messages) };
  const preferences = <PreferenceMenu summaryClassName={headerControl} />;
  return <FieldApp texts={texts} locale={locale as Locale} preferences={preferences} />;
}

/** Whatever a visit may be refused for is said on the device, also when the refusal comes while nobody looks. */
function sentencesIn(messages: Record<string, Record<string, string>>): Record<string, string> {
  const common = ["notFound", "notAllowed", "notYours", "typeRetired"];
  const cases = Object.entries(messages["refusals-cases"] ?? {}).filter(([code]) => common.includes(code));
  const own = { ...messages["refusals-enterprises"], ...messages["refusals-visits"] };
  return { ...Object.fromEntries(cases), ...own, ...messages.validation };
}
