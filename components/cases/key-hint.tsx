import clsx from "clsx";
import { Kbd } from "@/components/ui/kbd";

/** The key that does the same; goes away where the reader has switched the keys off. */
export function KeyHint({ keys, className }: { keys: string; className?: string }) {
  return (
    <span aria-hidden className={clsx("inline-flex in-data-[keys=off]:hidden", className)}>
      <Kbd>{keys}</Kbd>
    </span>
  );
}
