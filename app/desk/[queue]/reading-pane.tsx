import { CaseScreen } from "@/components/cases/case-screen";
import { NothingChosen } from "@/components/cases/queue-empty";
import type { Actor } from "@/lib/actor";
import type { QueueKey } from "@/lib/cases/queues";
import { loadCase } from "../cases/[number]/load-case";
import type { QueueAddress } from "./queue-address";

type ReadingPaneProps = {
  actor: Actor;
  asked: QueueAddress;
  lines: readonly { number: string }[];
  href: (more: Record<string, string | null>) => string;
  now: Date;
  queue: { key: QueueKey; label: string; of?: string };
};

/** The chosen case beside its list. Deciding leads to the next line, at the end of the list to the one before. */
export async function ReadingPane({ actor, asked, lines, href, now, queue }: ReadingPaneProps) {
  const number = asked.case;
  if (!number) return <NothingChosen any={lines.length > 0} />;
  const at = lines.findIndex((line) => line.number === number);
  const next = lines[at + 1] ?? lines[at - 1];
  const loaded = await loadCase(
    actor,
    { number, type: asked.type, clock: asked.clock, answeredOn: asked.answeredOn },
    href({ case: next && next.number !== number ? next.number : null }),
    now,
  );
  if (!loaded) return <NothingChosen any={lines.length > 0} gone />;
  return (
    <CaseScreen
      {...loaded}
      place="pane"
      addressWith={(more) => href({ case: number, ...more })}
      ownHref={`/desk/cases/${number}?from=${queue.key}${queue.of ? `&of=${queue.of}` : ""}`}
      back={{ href: href({}), label: queue.label }}
    />
  );
}
