type ProgressBarProps = { label: string; value: number; maximum: number };

/** How far something has come. The numbers stand beside it in words. */
export function ProgressBar({ label, value, maximum }: ProgressBarProps) {
  const share = maximum > 0 ? Math.floor((value / maximum) * 100) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
      className="h-2 overflow-hidden rounded-control bg-sunken"
    >
      <div className="h-full bg-brand transition-[width]" style={{ width: `${share}%` }} />
    </div>
  );
}
