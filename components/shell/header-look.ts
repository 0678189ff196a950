/** A quiet control on the blue header: menu button, display settings, account. */
export const headerControl =
  "flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-control px-2.5 text-sm text-white whitespace-nowrap hover:bg-header-raised lg:min-h-8 lg:min-w-8";

/** The blue bar itself; the focus ring turns white on it. */
export const headerBar = "bg-header text-white [--focus:#ffffff] print:hidden";
