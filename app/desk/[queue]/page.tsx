import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { capacitiesOf, inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { isQueue, queuesOf } from "@/lib/cases/queues";
import { QueueScreen } from "./queue-screen";

export async function generateMetadata({ params }: PageProps<"/desk/[queue]">): Promise<Metadata> {
  const { queue } = await params;
  return isQueue(queue) ? { title: (await getTranslations("cases"))(`queue.${queue}`) } : {};
}

export default async function QueuePage({ params, searchParams }: PageProps<"/desk/[queue]">) {
  const actor = await requireStaff();
  const { queue } = await params;
  if (!isQueue(queue)) notFound();
  // All cases are all one sees; a queue of work is one's own, and those of an absent colleague have a desk of their own.
  const [own = actor] = capacitiesOf(actor);
  const reader = queue === "all" ? actor : own;
  if (!inAnyCapacity(reader, (capacity) => queuesOf(capacity).includes(queue))) notFound();
  const title = (await getTranslations("cases"))(`queue.${queue}`);
  return (
    <QueueScreen
      actor={actor}
      reader={reader}
      queue={{ key: queue, narrowed: false }}
      title={title}
      here={`/desk/${queue}`}
      searchParams={searchParams}
    />
  );
}
