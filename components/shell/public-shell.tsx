import clsx from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { headerBar, headerControl } from "@/components/shell/header-look";
import { PreferenceMenu } from "@/components/shell/preference-menu";
import { QuickPreference } from "@/components/shell/quick-preference";

type PublicShellProps = {
  place?: string;
  demo?: ReactNode;
  /** At the right end of the header, for example the link to sign in. */
  account?: ReactNode;
  footer?: readonly { href: string; label: string }[];
  /** Who answers for this copy, and how to reach them. */
  operator?: ReactNode;
  children: ReactNode;
};

/** Frame of the pages anybody may read: landing, sign-in, set-up, statements. */
export function PublicShell({ place, demo, account, footer = [], operator, children }: PublicShellProps) {
  const t = useTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col">
      {demo}
      <header className={headerBar}>
        <div className="mx-auto flex min-h-14 w-full max-w-6xl items-center gap-1 px-4 sm:gap-2">
          <Brand place={place} className="mr-auto" />
          <QuickPreference
            size={{ normal: t("sizeNormal"), large: t("sizeLarge") }}
            className={clsx(headerControl, "max-sm:hidden")}
          />
          <PreferenceMenu summaryClassName={headerControl} />
          {account}
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 sm:py-10">
        {children}
      </main>
      <footer className="border-line border-t bg-surface print:hidden">
        <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-4 text-ink-2 text-sm">
          <div>{operator ?? t("product")}</div>
          <ul className="flex flex-wrap gap-x-4">
            {[...footer, { href: "/accessibility", label: t("accessibility") }].map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className="inline-flex min-h-8 items-center hover:text-brand hover:underline">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </footer>
    </div>
  );
}
