import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { capacitiesOf } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { deskOf, isQueue } from "@/lib/cases/queues";
import { QueueScreen } from "../../../[queue]/queue-screen";

type Props = PageProps<"/desk/for/[personId]/[queue]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { queue } = await params;
  return isQueue(queue) ? { title: (await getTranslations("cases"))(`queue.${queue}`) } : {};
}

/** A queue of somebody who is away, for whoever stands in today. For everybody else there is no such desk. */
export default async function QueueOfAbsentPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { personId, queue } = await params;
  const reader = actor.standsInFor?.find(({ id }) => id === personId);
  const [own = actor] = capacitiesOf(actor);
  const found = reader && deskOf(reader, own).find(({ key }) => key === queue);
  if (!reader?.standIn || !found) notFound();
  const [t, cases] = await Promise.all([getTranslations("desk"), getTranslations("cases")]);
  const title = t("standIn.queue", { queue: cases(`queue.${found.key}`), name: reader.standIn.insteadOf });
  return (
    <QueueScreen
      actor={actor}
      reader={reader}
      queue={found}
      title={title}
      here={`/desk/for/${personId}/${found.key}`}
      searchParams={searchParams}
    />
  );
}
