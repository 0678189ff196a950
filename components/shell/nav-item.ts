import type { ReactNode } from "react";

/** A place one can go to. `current` is told by the page; left out, the address decides. */
export type NavItem = {
  href: string;
  label: string;
  icon?: ReactNode;
  count?: number | string;
  tone?: "plain" | "warning" | "danger";
  current?: boolean;
  /** "prefix": also current on all pages below it (the usual case is the exact address). */
  match?: "exact" | "prefix";
};

export type NavGroup = { label: string; items: readonly NavItem[] };
