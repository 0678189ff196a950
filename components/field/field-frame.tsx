"use client";

import clsx from "clsx";
import { ClipboardList, Footprints, Settings } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { BottomBar } from "@/components/field/bottom-bar";
import { FieldNotices } from "@/components/field/field-notices";
import { useField } from "@/components/field/use-field";
import { enterpriseHref, RECORDS, SETTINGS, TODAY, type View } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { headerBar, headerControl } from "@/components/shell/header-look";
import { isUnsent, stateOf } from "@/lib/visits/device.policy";

type FieldFrameProps = { view: View; preferences: ReactNode; children: ReactNode };

/** The blue bar with the heading, the notices, the content, and at the bottom the places within reach of a thumb. */
export function FieldFrame({ view, preferences, children }: FieldFrameProps) {
  const t = useWords("field");
  const { title, back } = useHeading(view);
  // Language and theme are set by the server.
  const { online } = useField().state;
  useEffect(() => {
    document.title = title === t("title") ? title : `${title} · ${t("title")}`;
  }, [title, t]);
  return (
    <div className="flex min-h-dvh flex-col pb-[calc(var(--bar,4.5rem)+0.5rem)]">
      <header className={clsx(headerBar, "top-0 z-20 [@media(height>=36rem)]:sticky")}>
        <div className="mx-auto flex min-h-14 w-full max-w-3xl items-center gap-1 px-4">
          {back && (
            <a href={back.href} className={clsx(headerControl, "-ml-3 text-xl")}>
              <span aria-hidden>←</span>
              <span className="sr-only">{back.label}</span>
            </a>
          )}
          <h1 className="mr-auto min-w-0 py-2 font-semibold text-base leading-6">{title}</h1>
          {online && preferences}
        </div>
      </header>
      <FieldNotices />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-3xl flex-1 px-4 py-4">
        {children}
      </main>
      {["today", "records", "settings"].includes(view.kind) && <Places view={view} />}
    </div>
  );
}

function useHeading(view: View): { title: string; back?: { href: string; label: string } } {
  const t = useWords("field");
  const { records, shortlist } = useField().state;
  if (view.kind === "enterprise") {
    const name = shortlist?.enterprises.find(({ enterpriseId }) => enterpriseId === view.id)?.name;
    return { title: name ?? t("title"), back: { href: TODAY, label: t("back.today") } };
  }
  if (view.kind === "visit" || view.kind === "conflict") {
    const record = records.find(({ id }) => id === view.id);
    const title = record?.enterpriseName ?? t("title");
    if (record && stateOf(record) === "draft") {
      return { title, back: { href: enterpriseHref(record.enterpriseId), label: t("back.enterprise") } };
    }
    return { title, back: { href: RECORDS, label: t("back.records") } };
  }
  if (view.kind === "sent") {
    const record = records.find(({ visitId }) => visitId === view.id);
    const visit = shortlist?.visits?.find(({ content }) => content.id === view.id);
    const name = record?.enterpriseName ?? visit?.enterpriseName;
    return { title: name ?? t("title"), back: { href: RECORDS, label: t("back.records") } };
  }
  if (view.kind === "records") return { title: t("records.title") };
  return { title: view.kind === "settings" ? t("settings.title") : t("title") };
}

function Places({ view }: { view: View }) {
  const t = useWords("field");
  const { records } = useField().state;
  const icon = { className: "size-5.5", strokeWidth: 1.75, "aria-hidden": true } as const;
  const unsent = records.filter(isUnsent).length;
  const places = [
    { kind: "today", href: TODAY, label: t("title"), icon: <Footprints {...icon} /> },
    { kind: "records", href: RECORDS, label: t("records.title"), icon: <ClipboardList {...icon} />, count: unsent },
    { kind: "settings", href: SETTINGS, label: t("settings.title"), icon: <Settings {...icon} /> },
  ];
  return (
    <BottomBar>
      <nav aria-label={t("places")}>
        <ul className="mx-auto grid max-w-3xl auto-cols-fr grid-flow-col">
          {places.map(({ kind, href, label, icon: drawn, count = 0 }) => (
            <li key={kind}>
              <a href={href} aria-current={view.kind === kind ? "page" : undefined} className={placeLook}>
                {drawn}
                {label}
                {count > 0 && (
                  <span className="absolute top-1.5 left-[calc(50%+0.5rem)] rounded-full bg-red px-1.5 text-surface text-xs leading-4">
                    <span aria-hidden>{count}</span>
                    <span className="sr-only">{t("records.unsent", { count })}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </BottomBar>
  );
}

const placeLook =
  "relative flex min-h-16 flex-col items-center justify-center gap-0.5 text-center text-ink-2 text-xs focus-visible:-outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-brand";
