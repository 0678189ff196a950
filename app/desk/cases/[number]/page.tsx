import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { CaseScreen } from "@/components/cases/case-screen";
import { KeysHelp } from "@/components/cases/keys-help";
import { requireStaff } from "@/lib/auth";
import { deskQueueOf } from "@/lib/cases/queues";
import { currentTime } from "@/lib/now";
import { loadCase } from "./load-case";

const asked = z.object({ type: z.string().optional().catch(undefined), clock: z.string().optional().catch(undefined) });

export async function generateMetadata({ params }: PageProps<"/desk/cases/[number]">): Promise<Metadata> {
  return { title: (await params).number };
}

export default async function CasePage({ params, searchParams }: PageProps<"/desk/cases/[number]">) {
  const actor = await requireStaff();
  const { number } = await params;
  const loaded = await loadCase(actor, { number, ...asked.parse(await searchParams) }, "", currentTime());
  if (!loaded) notFound();
  const [t, cases] = await Promise.all([getTranslations("desk"), getTranslations("cases")]);
  const queue = deskQueueOf(actor) ?? "all";
  const here = `/desk/cases/${number}`;
  return (
    <>
      <CaseScreen
        {...loaded}
        place="page"
        addressWith={(more) => (Object.keys(more).length > 0 ? `${here}?${new URLSearchParams(more)}` : here)}
        back={{ href: `/desk/${queue}?case=${number}`, label: t("backTo", { queue: cases(`queue.${queue}`) }) }}
      />
      <div className="px-5 pb-4">
        <KeysHelp />
      </div>
    </>
  );
}
