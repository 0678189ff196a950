import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { QueueKey } from "@/lib/cases/queues";

/** A queue without lines: all done, nothing there yet, or nothing that fits the filter (with the way out). */
export function QueueEmpty({ queue, clearHref }: { queue: QueueKey; clearHref: string | null }) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  if (clearHref) {
    return (
      <EmptyState
        kind="none"
        title={t("empty.none")}
        action={
          <Link href={clearHref} className="link">
            {t("empty.clear")}
          </Link>
        }
      />
    );
  }
  if (queue === "all" || queue === "open") return <EmptyState kind="first" title={t("empty.first")} />;
  return (
    <EmptyState kind="done" title={t("empty.done", { queue: cases(`queue.${queue}`) })}>
      {t("empty.doneText")}
    </EmptyState>
  );
}

/** The reading pane before a line is chosen, or when the case of the address is not there for the reader. */
export function NothingChosen({ any, gone = false }: { any: boolean; gone?: boolean }) {
  const t = useTranslations("desk");
  if (!any && !gone) return null;
  return (
    <div className={gone ? "grid h-full content-center" : "grid h-full content-center max-lg:hidden"}>
      <EmptyState kind={gone ? "none" : "first"} title={t(gone ? "empty.gone" : "empty.choose")}>
        {!gone && t("empty.chooseText")}
      </EmptyState>
    </div>
  );
}
