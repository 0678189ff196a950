"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { NavItem } from "@/components/shell/nav-item";

type NavLinkProps = Pick<NavItem, "href" | "current" | "match"> & { className?: string; children: ReactNode };

/** A navigation link that knows whether the reader is there, on the server too, and closes the menu it stands in. */
export function NavLink({ href, current, match = "exact", className, children }: NavLinkProps) {
  const here = usePathname();
  const path = href.split("?")[0];
  const isHere = current ?? (here === path || (match === "prefix" && here.startsWith(`${path}/`)));
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      onClick={(event) => event.currentTarget.closest("details")?.removeAttribute("open")}
      className={className}
    >
      {children}
    </Link>
  );
}
