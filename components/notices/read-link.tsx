"use client";

import Link from "next/link";
import { type ReactNode, startTransition } from "react";
import type { FormAction } from "@/lib/form-state";

type ReadLinkProps = {
  href: string;
  /** The notice that counts as read once its case is opened; null when it was read before. */
  noticeId: string | null;
  markRead: FormAction;
  className?: string;
  children: ReactNode;
};

/** The way to the case of a notice. Without JavaScript it only leads there, and the notice stays unread. */
export function ReadLink({ href, noticeId, markRead, className, children }: ReadLinkProps) {
  function read() {
    if (noticeId === null) return;
    const data = new FormData();
    data.set("noticeId", noticeId);
    startTransition(() => void markRead({}, data));
  }
  return (
    <Link href={href} onClick={read} className={className}>
      {children}
    </Link>
  );
}
