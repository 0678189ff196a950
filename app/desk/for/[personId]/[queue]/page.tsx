import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/lib/auth";
import { isQueue, queuesOf } from "@/lib/cases/queues";
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
  if (!reader?.standIn || !isQueue(queue) || !queuesOf(reader).includes(queue)) notFound();
  const [t, cases] = await Promise.all([getTranslations("desk"), getTranslations("cases")]);
  const title = t("standIn.queue", { queue: cases(`queue.${queue}`), name: reader.standIn.insteadOf });
  return (
    <QueueScreen
      actor={actor}
      reader={reader}
      queue={queue}
      title={title}
      here={`/desk/for/${personId}/${queue}`}
      searchParams={searchParams}
    />
  );
}
