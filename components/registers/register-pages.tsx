import { Pagination } from "@/components/ui/pagination";
import { addressWith } from "./address";

type RegisterPagesProps = {
  href: string;
  /** The words of the present address. */
  filter: Record<string, string | undefined>;
  /** Where the next page begins; null behind the last one. */
  next: string | null;
};

/** Back to the beginning of a register and on to its next page, under the same filter. */
export function RegisterPages({ href, filter: { after, ...kept }, next }: RegisterPagesProps) {
  return (
    <Pagination
      previousHref={after && addressWith(href, kept)}
      nextHref={next ? addressWith(href, { ...kept, after: next }) : undefined}
    />
  );
}
