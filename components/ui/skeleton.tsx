import clsx from "clsx";
import { useTranslations } from "next-intl";

/** Grey lines in the shape of what is coming; appears only after 200 ms, so quick answers do not flicker. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  const t = useTranslations("ui");
  return (
    <div role="status" className={clsx("grid animate-appear gap-3", className)}>
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: lines }, (_, index) => index).map((line) => (
        <div
          key={`line ${line}`}
          aria-hidden
          className={clsx("h-4 rounded-control bg-sunken", line % 3 === 2 ? "w-2/3" : "w-full")}
        />
      ))}
    </div>
  );
}
