import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { type UiTexts, UiTextsProvider } from "@/components/ui/ui-texts";
import { readPreferences } from "@/lib/preferences";
import "@/app/globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  const name = `${t("brand")} ${t("product")}`;
  return {
    title: { default: name, template: `%s · ${t("brand")}` },
    description: t("description"),
    // Telephone numbers are linked where we mean it; phones must not guess among credit codes and case numbers.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#0b4ea2" },
    { media: "(prefers-color-scheme: dark)", color: "#12335f" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar, t, texts] = await Promise.all([getLocale(), cookies(), getTranslations("shell"), uiTexts()]);
  const { theme, size } = readPreferences((name) => jar.get(name)?.value);
  return (
    <html lang={locale} data-theme={theme} data-size={size}>
      <body>
        <SkipLink>{t("skip")}</SkipLink>
        <div className="old-browser" data-print="hide">
          {t("oldBrowser")}
        </div>
        <UiTextsProvider texts={texts}>{children}</UiTextsProvider>
      </body>
    </html>
  );
}

// Interactive parts get these few words instead of the whole language file.
async function uiTexts(): Promise<UiTexts> {
  const { ui, shell } = await getMessages();
  return {
    required: ui.required,
    optional: ui.optional,
    errorSummary: ui.errorSummary,
    errorOfField: ui.errorOfField,
    networkFailure: ui.networkFailure,
    serverFailure: ui.serverFailure,
    serverFailureNumber: ui.serverFailureNumber,
    conflictTitle: ui.conflictTitle,
    conflictHint: ui.conflictHint,
    conflictField: ui.conflictField,
    conflictTheirs: ui.conflictTheirs,
    conflictMine: ui.conflictMine,
    conflictReload: ui.conflictReload,
    busy: ui.busy,
    close: ui.close,
    copy: ui.copy,
    copied: ui.copied,
    charactersLeft: ui.charactersLeft,
    charactersOver: ui.charactersOver,
    failureTitle: shell.failureTitle,
    failureText: shell.failureText,
    failureNumber: shell.failureNumber,
    failureRetry: shell.failureRetry,
    failureHome: shell.failureHome,
  };
}
