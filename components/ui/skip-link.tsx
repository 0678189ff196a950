/** The first thing the keyboard reaches: jumps over header and navigation to the content. */
export function SkipLink({ href = "#content", children }: { href?: string; children: string }) {
  return (
    <a
      href={href}
      className="sr-only z-50 rounded-control bg-solid px-4 py-3 font-semibold text-white focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-4 focus:py-3"
    >
      {children}
    </a>
  );
}
