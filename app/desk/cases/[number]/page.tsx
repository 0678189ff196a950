import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { CaseScreen } from "@/components/cases/case-screen";
import { KeysHelp } from "@/components/cases/keys-help";
import { requireStaff } from "@/lib/auth";
import { QUEUES, queuesOf } from "@/lib/cases/queues";
import { currentTime } from "@/lib/now";
import { loadCase } from "./load-case";

const asked = z.object({
  type: z.string().optional().catch(undefined),
  clock: z.string().optional().catch(undefined),
  /** The day on which the enterprise is supposed to answer. */
  answeredOn: z.string().max(20).optional().catch(undefined),
  /** The queue the case was opened from. */
  from: z.enum(QUEUES).optional().catch(undefined),
  /** Whose desk that queue stands on, when it is not the reader's own. */
  of: z.uuid().optional().catch(undefined),
});

export async function generateMetadata({ params }: PageProps<"/desk/cases/[number]">): Promise<Metadata> {
  return { title: (await params).number };
}

export default async function CasePage({ params, searchParams }: PageProps<"/desk/cases/[number]">) {
  const actor = await requireStaff();
  const { number } = await params;
  const { from, of, ...chosen } = asked.parse(await searchParams);
  const loaded = await loadCase(actor, { number, ...chosen }, "", currentTime());
  if (!loaded) notFound();
  const [t, cases] = await Promise.all([getTranslations("desk"), getTranslations("cases")]);
  // Every case stands among all of them, whatever other queue it has left by now.
  const absent = actor.standsInFor?.find(({ id }) => id === of);
  const queue = from && queuesOf(absent ?? actor).includes(from) ? from : "all";
  const desk = absent && queue === from ? `/desk/for/${of}` : "/desk";
  const address = (more: Record<string, string>) =>
    withWords(`/desk/cases/${number}`, { ...(from && { from }), ...(of && { of }), ...more });
  return (
    <>
      <CaseScreen
        {...loaded}
        place="page"
        addressWith={address}
        ownHref={address({})}
        back={{ href: `${desk}/${queue}?case=${number}`, label: t("backTo", { queue: cases(`queue.${queue}`) }) }}
      />
      <div className="px-5 pb-4">
        <KeysHelp />
      </div>
    </>
  );
}

function withWords(href: string, words: Record<string, string>): string {
  return Object.keys(words).length > 0 ? `${href}?${new URLSearchParams(words)}` : href;
}
