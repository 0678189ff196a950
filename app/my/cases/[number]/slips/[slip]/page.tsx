import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyFrame } from "@/app/my/frame";
import { loadSlip } from "@/app/slips/load-slip";
import { slipTitle } from "@/app/slips/title";
import { PrintButton } from "@/components/requests/print-button";
import { SlipSheets } from "@/components/slips/slip-sheets";
import { requireEnterprise } from "@/lib/auth";
import { currentTime } from "@/lib/now";

type Props = PageProps<"/my/cases/[number]/slips/[slip]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await slipTitle(await params) };
}

/** A paper of the enterprise's own case. */
export default async function MySlipPage({ params }: Props) {
  const actor = await requireEnterprise();
  const { number, slip } = await params;
  const [paper, t] = await Promise.all([loadSlip(actor, number, slip, currentTime()), getTranslations("slips")]);
  if (!paper) notFound();
  return (
    <MyFrame
      title={t(`name.${paper.slip}`)}
      titleInPrint={false}
      back={{ href: `/my/cases/${number}`, label: t("back") }}
      aside={<PrintButton label={t("print")} />}
    >
      <SlipSheets {...paper} />
    </MyFrame>
  );
}
