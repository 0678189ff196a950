import { KeysHelp } from "@/components/cases/keys-help";
import { Pagination } from "@/components/ui/pagination";

/** Below the lines of a queue: further pages, and the switch of the keyboard shortcuts. */
export function QueueFooter({ firstHref, nextHref }: { firstHref?: string; nextHref?: string }) {
  return (
    <div className="shrink-0 border-line border-t">
      <Pagination previousHref={firstHref} nextHref={nextHref} />
      <div className="px-3.5 py-1 max-lg:hidden">
        <KeysHelp />
      </div>
    </div>
  );
}
