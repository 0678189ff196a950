import clsx from "clsx";

/** The course of a figure without axes; the words beside it must tell what matters. Gaps (null) interrupt the line. */
export function Sparkline({
  values,
  label,
  className,
}: {
  values: readonly (number | null)[];
  label: string;
  className?: string;
}) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const place = (value: number, index: number) =>
    `${((index / (values.length - 1)) * 96 + 2).toFixed(1)} ${(22 - ((value - low) / span) * 20).toFixed(1)}`;
  let open = false;
  const path = values.map((value, index) => {
    const step = value === null ? "" : `${open ? "L" : "M"}${place(value, index)}`;
    open = value !== null;
    return step;
  });
  return (
    <svg
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className={clsx("h-6 w-full", className)}
    >
      <path
        d={path.join("")}
        fill="none"
        className="stroke-series-1"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
