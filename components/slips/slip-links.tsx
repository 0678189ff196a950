import { Printer } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";
import { PopoverMenu } from "@/components/ui/popover-menu";
import type { Slip } from "@/lib/cases/slips.policy";

type SlipLinksProps = { number: string; slips: readonly Slip[] };

/** In the head of a case on the desk: the papers that can be printed now. */
export function SlipMenu({ number, slips }: SlipLinksProps) {
  const t = useTranslations("slips");
  if (slips.length === 0) return null;
  return (
    <div data-print="hide" className="ml-auto">
      <PopoverMenu
        summaryClassName="inline-flex min-h-6 items-center gap-1.5 px-1 text-brand text-sm hover:underline"
        summary={
          <>
            <PrinterIcon />
            {t("menu")}
          </>
        }
      >
        <ul className="py-1">
          {slips.map((slip) => (
            <li key={slip}>
              <Link
                href={`/desk/cases/${number}/slips/${slip}`}
                className="flex min-h-(--control) items-center px-4 hover:bg-brand-soft hover:text-brand"
              >
                {t(`name.${slip}`)}
              </Link>
            </li>
          ))}
        </ul>
      </PopoverMenu>
    </div>
  );
}

/** On the enterprise's tracking page: the papers it may have. The page's own print button prints the page itself. */
export function SlipsCard({ number, slips }: SlipLinksProps) {
  const t = useTranslations("slips");
  if (slips.length === 0) return null;
  return (
    <Card flush title={t("cardTitle")} className="print:hidden">
      <RuledList>
        {slips.map((slip) => (
          <li key={slip}>
            <Link
              href={`/my/cases/${number}/slips/${slip}`}
              className="flex min-h-12 items-center gap-2 px-4 py-2 text-brand hover:underline"
            >
              <PrinterIcon />
              {t(`name.${slip}`)}
            </Link>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function PrinterIcon() {
  return <Printer className="size-4" strokeWidth={1.75} aria-hidden />;
}
