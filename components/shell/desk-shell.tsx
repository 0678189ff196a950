import clsx from "clsx";
import { Menu } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { DeskNavigation } from "@/components/shell/desk-navigation";
import { headerBar, headerControl } from "@/components/shell/header-look";
import type { NavGroup } from "@/components/shell/nav-item";
import { PreferenceMenu } from "@/components/shell/preference-menu";
import { PopoverMenu } from "@/components/ui/popover-menu";

type DeskShellProps = {
  groups: readonly NavGroup[];
  place?: string;
  /** The search form; below the bar on phones. */
  search?: ReactNode;
  /** The bell. */
  notices?: ReactNode;
  account?: ReactNode;
  demo?: ReactNode;
  children: ReactNode;
};

/**
 * Frame of the staff area. The content brings its own edges (DeskPage, or panes that reach the frame);
 * panes that scroll by themselves are `h-[calc(100dvh-var(--desk-top)-var(--demo-bar,0px))]` high.
 */
export function DeskShell({ groups, place, search, notices, account, demo, children }: DeskShellProps) {
  const t = useTranslations("shell");
  return (
    <div data-density="compact" className="flex min-h-dvh flex-col text-sm [--desk-top:3rem]">
      {demo}
      <header className={clsx(headerBar, "sticky top-0 z-30")}>
        <div className="flex min-h-12 items-center gap-1 px-2 lg:gap-2 lg:px-4">
          <PopoverMenu
            className="lg:hidden"
            align="left"
            panelClassName="w-72 max-w-[calc(100vw-1rem)]"
            summaryClassName={headerControl}
            summary={
              <>
                <Menu className="size-5" strokeWidth={1.75} aria-hidden />
                <span className="sr-only">{t("menu")}</span>
              </>
            }
          >
            <DeskNavigation groups={groups} shape="menu" />
          </PopoverMenu>
          <Brand href="/desk" place={place} className="mr-auto" />
          {search && <div className="w-full max-w-88 max-lg:hidden">{search}</div>}
          {notices}
          <PreferenceMenu summaryClassName={headerControl} />
          {account}
        </div>
        {search && <div className="px-2 pb-2 lg:hidden">{search}</div>}
      </header>
      <div className="flex flex-1">
        <aside className="sticky top-(--desk-top) h-[calc(100dvh-var(--desk-top)-var(--demo-bar,0px))] w-20 shrink-0 overflow-y-auto border-line border-r bg-surface max-lg:hidden xl:w-52 print:hidden">
          <DeskNavigation groups={groups} shape="side" />
        </aside>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1">
          {children}
        </main>
      </div>
    </div>
  );
}
