"use client";

import { Bell, X } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { headerControl } from "@/components/shell/header-look";

type LiveBellProps = {
  href: string;
  /** Unread notices when the page was made. */
  count: number;
  texts: { label: string; unread: string; open: string; dismiss: string };
  /** On phones the word would not fit beside the page's title. */
  short?: boolean;
};
type Arrival = { id: string; sentence: string; href: string; unread: number };

const SHOWN_MS = 10_000;
const MOST = 99;

/**
 * The way to the notices with the number of unread ones, kept true while the page stands, and each new one as a line that moves
 * nothing on the page. One tab holds the stream for all tabs of the browser.
 */
export function LiveBell({ href, count, texts, short = false }: LiveBellProps) {
  const [unread, setUnread] = useState(count);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const router = useRouter();
  const path = usePathname();
  const onArrival = useRef<(arrival: Arrival) => void>(() => {});
  onArrival.current = (news) => {
    setUnread(news.unread);
    setArrival(news);
    if (path === href) router.refresh();
  };

  useEffect(() => setUnread(count), [count]);
  useEffect(() => listen((news) => onArrival.current(news)), []);
  useEffect(() => {
    if (!arrival) return;
    const timer = setTimeout(() => setArrival(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [arrival]);

  return (
    <>
      <Link href={href} className={headerControl} aria-label={unread > 0 ? undefined : texts.label}>
        <Bell className="size-4.5" strokeWidth={1.75} aria-hidden />
        {short ? <span className="sr-only">{texts.label}</span> : <span className="max-lg:sr-only">{texts.label}</span>}
        {unread > 0 && (
          <span className="rounded-full bg-white px-1.5 font-semibold text-header text-xs leading-4.5">
            {unread > MOST ? `${MOST}+` : unread}
            <span className="sr-only"> {texts.unread}</span>
          </span>
        )}
      </Link>
      <div
        role="status"
        className="fixed right-2 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] left-2 z-40 sm:left-auto sm:bottom-4 sm:max-w-96 print:hidden"
      >
        {arrival && (
          <div className="flex items-start gap-2 rounded-card border border-brand bg-surface py-2 pr-1 pl-4 text-ink shadow-lg [--focus:var(--brand)]">
            <p className="min-w-0 flex-1 py-1.5 text-sm">
              {arrival.sentence}{" "}
              <Link href={arrival.href} onClick={() => setArrival(null)} className="link whitespace-nowrap">
                {texts.open}
              </Link>
            </p>
            <button
              type="button"
              aria-label={texts.dismiss}
              onClick={() => setArrival(null)}
              className="grid size-9 shrink-0 place-items-center rounded-control text-ink-2 hover:bg-sunken"
            >
              <X className="size-4" aria-hidden />
            </button>
          </div>
        )}
      </div>
    </>
  );
}

const NAME = "qifu-live";

/** Browsers open few connections to one site: the tab that holds the lock has the stream and tells the others. */
function listen(tell: (arrival: Arrival) => void): () => void {
  const others = new BroadcastChannel(NAME);
  others.onmessage = ({ data }) => tell(data);
  const ended = new AbortController();
  const hold = () =>
    new Promise<void>((resolve) => {
      if (ended.signal.aborted) return resolve();
      const stream = new EventSource("/api/live");
      stream.onmessage = ({ data }) => {
        const arrival: Arrival = JSON.parse(data);
        others.postMessage(arrival);
        tell(arrival);
      };
      ended.signal.addEventListener("abort", () => {
        stream.close();
        resolve();
      });
    });
  // Only over https and on this machine itself are there locks; elsewhere every tab has its own stream.
  if (navigator.locks) navigator.locks.request(NAME, { signal: ended.signal }, hold).catch(() => undefined);
  else void hold();
  return () => {
    ended.abort();
    others.close();
  };
}
