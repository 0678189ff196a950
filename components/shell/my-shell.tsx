import clsx from "clsx";
import { Building2, ClipboardList, FilePlus2, ListChecks } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { headerBar, headerControl } from "@/components/shell/header-look";
import type { NavItem } from "@/components/shell/nav-item";
import { NavLink } from "@/components/shell/nav-link";
import { PreferenceMenu } from "@/components/shell/preference-menu";

type MyShellProps = {
  /** The page's heading: in the blue bar on phones, above the content on wider screens. */
  title: string;
  /** False where the content brings the heading that belongs on paper. */
  titleInPrint?: boolean;
  back?: { href: string; label: string };
  /** Beside the title: "draft saved 14:02", a print button. */
  aside?: ReactNode;
  /** The enterprise the reader speaks for. */
  enterpriseName?: string;
  /** Left out: my requests, new request, plan, enterprise. */
  items?: readonly NavItem[];
  /** The bell. */
  notices?: ReactNode;
  account?: ReactNode;
  demo?: ReactNode;
  children: ReactNode;
};

/** Frame of the enterprise's own area: made for a phone held in one hand, a quiet column on a desktop. */
export function MyShell(props: MyShellProps) {
  const { title, titleInPrint = true, back, aside, enterpriseName, items, notices, account, demo, children } = props;
  const standard = useStandardItems();
  const places = items ?? standard;
  return (
    <div className="flex min-h-dvh flex-col pb-[calc(4rem+env(safe-area-inset-bottom))] sm:pb-0 print:pb-0">
      {demo}
      <header className={headerBar}>
        <div className="mx-auto flex min-h-14 w-full max-w-3xl items-center gap-1 px-4">
          <PhoneTitle title={title} back={back} aside={aside} />
          <Brand href="/my" className="mr-auto max-sm:hidden" />
          {notices}
          <PreferenceMenu summaryClassName={headerControl} />
          {account}
        </div>
      </header>
      <div className="border-line border-b bg-surface max-sm:hidden print:hidden">
        <div className="mx-auto flex w-full max-w-3xl items-center justify-between gap-6 px-4">
          <TopNavigation items={places} />
          {enterpriseName && <p className="min-w-0 text-right text-ink-2 text-sm">{enterpriseName}</p>}
        </div>
      </div>
      <main
        id="content"
        tabIndex={-1}
        className={clsx(
          "mx-auto w-full max-w-3xl flex-1 px-4 py-4 sm:py-8",
          !titleInPrint && "print:max-w-none print:p-0",
        )}
      >
        <div
          className={clsx(
            "mb-6 flex items-start justify-between gap-4 max-sm:hidden",
            titleInPrint ? "print:flex" : "print:hidden",
          )}
        >
          <div>
            {back && (
              <Link
                href={back.href}
                className="inline-flex min-h-8 items-center gap-1 text-brand text-sm hover:underline print:hidden"
              >
                <span aria-hidden>←</span>
                {back.label}
              </Link>
            )}
            <h1 className="font-semibold text-2xl">{title}</h1>
          </div>
          {aside && <div className="text-ink-2 text-sm print:hidden">{aside}</div>}
        </div>
        {children}
      </main>
      <BottomNavigation items={places} />
    </div>
  );
}

function useStandardItems(): NavItem[] {
  const t = useTranslations("shell");
  const icon = { className: "size-5.5", strokeWidth: 1.75, "aria-hidden": true } as const;
  return [
    { href: "/my", label: t("myCases"), icon: <ListChecks {...icon} /> },
    { href: "/my/menu", label: t("submitCase"), icon: <FilePlus2 {...icon} /> },
    { href: "/my/plan", label: t("ownPlan"), icon: <ClipboardList {...icon} /> },
    { href: "/my/enterprise", label: t("enterpriseProfile"), icon: <Building2 {...icon} /> },
  ];
}

function PhoneTitle({ title, back, aside }: Pick<MyShellProps, "title" | "back" | "aside">) {
  return (
    <div className="flex min-w-0 flex-1 items-center sm:hidden">
      {back && (
        <Link href={back.href} aria-label={back.label} className={clsx(headerControl, "-ml-3 text-xl")}>
          <span aria-hidden>←</span>
        </Link>
      )}
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3 py-2">
        <h1 className="min-w-0 font-semibold text-base leading-6">{title}</h1>
        {aside && <div className="text-sm">{aside}</div>}
      </div>
    </div>
  );
}

function TopNavigation({ items }: { items: readonly NavItem[] }) {
  const t = useTranslations("shell");
  return (
    <nav aria-label={t("navigation")}>
      <ul className="flex gap-1">
        {items.map(({ icon, label, count, tone, ...place }) => (
          <li key={place.href}>
            <NavLink
              {...place}
              className="flex min-h-12 items-center gap-1.5 border-transparent border-b-2 px-3 first:pl-0 text-ink-2 hover:text-brand aria-[current=page]:border-brand aria-[current=page]:font-semibold aria-[current=page]:text-brand"
            >
              {label}
              {count !== undefined && <span className="rounded-full bg-sunken px-1.5 text-xs">{count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BottomNavigation({ items }: { items: readonly NavItem[] }) {
  const t = useTranslations("shell");
  return (
    <nav
      aria-label={t("navigation")}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {items.map(({ icon, label, count, tone, ...place }) => (
          <li key={place.href}>
            <NavLink
              {...place}
              className="relative flex min-h-16 flex-col items-center justify-center gap-0.5 text-center text-ink-2 text-xs focus-visible:-outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-brand"
            >
              {icon}
              {label}
              {count !== undefined && (
                <span className="absolute top-1.5 left-[calc(50%+0.5rem)] rounded-full bg-red px-1.5 text-surface text-xs leading-4">
                  {count}
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
