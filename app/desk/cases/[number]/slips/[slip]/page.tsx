import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { loadSlip } from "@/app/slips/load-slip";
import { slipTitle } from "@/app/slips/title";
import { PrintButton } from "@/components/requests/print-button";
import { DeskPage } from "@/components/shell/desk-page";
import { SlipSheets } from "@/components/slips/slip-sheets";
import { requireStaff } from "@/lib/auth";
import { currentTime } from "@/lib/now";

type Props = PageProps<"/desk/cases/[number]/slips/[slip]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await slipTitle(await params) };
}

/** A paper of a case for staff; the heading with the way back stays on the screen. */
export default async function DeskSlipPage({ params }: Props) {
  const actor = await requireStaff();
  const { number, slip } = await params;
  const [paper, t] = await Promise.all([loadSlip(actor, number, slip, currentTime()), getTranslations("slips")]);
  if (!paper) notFound();
  return (
    <DeskPage
      className="print:hidden"
      title={t(`name.${paper.slip}`)}
      back={{ href: `/desk/cases/${number}`, label: t("back") }}
      actions={<PrintButton label={t("print")} />}
    >
      <div className="min-w-0">
        <SlipSheets {...paper} />
      </div>
    </DeskPage>
  );
}
