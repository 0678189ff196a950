import { ChevronDown, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { headerControl } from "@/components/shell/header-look";
import { PopoverMenu } from "@/components/ui/popover-menu";

/** Who is signed in; unfolds to what is given: account page, sign-out form. Entries take the look `menuEntry`. */
export function AccountMenu({ name, detail, children }: { name: string; detail?: ReactNode; children: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <PopoverMenu
      summaryClassName={headerControl}
      summary={
        <>
          <UserRound className="size-4.5 sm:hidden" strokeWidth={1.75} aria-hidden />
          <span className="sr-only">{t("account")}</span>
          <span className="max-w-40 truncate max-sm:sr-only">{name}</span>
          <ChevronDown className="size-4 max-sm:hidden" strokeWidth={1.75} aria-hidden />
        </>
      }
    >
      <div className="border-line border-b px-4 py-2.5">
        <p className="font-semibold">{name}</p>
        {detail && <div className="text-ink-2 text-sm">{detail}</div>}
      </div>
      <div className="grid py-1">{children}</div>
    </PopoverMenu>
  );
}

export const menuEntry =
  "flex min-h-11 w-full items-center gap-2 px-4 text-left text-sm hover:bg-brand-soft hover:text-brand focus-visible:-outline-offset-2 lg:min-h-9";
