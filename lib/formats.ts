const noData = "—";

const moment = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

export type MomentShape = "full" | "minute" | "short" | "day" | "time";

/** Returns a moment as the park's clocks show it: full "2026-11-23 14:02:09", minute, short "11-23 14:02", day, time. */
export function formatMoment(at: Date, shape: MomentShape = "minute"): string {
  const part = Object.fromEntries(moment.formatToParts(at).map(({ type, value }) => [type, value]));
  const day = `${part.year}-${part.month}-${part.day}`;
  const time = `${part.hour}:${part.minute}`;
  if (shape === "day") return day;
  if (shape === "time") return time;
  if (shape === "short") return `${part.month}-${part.day} ${time}`;
  return shape === "full" ? `${day} ${time}:${part.second}` : `${day} ${time}`;
}

/** Returns a whole or decimal number with thousands separators, "—" where nothing was measured (zero is "0"). */
export function formatNumber(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return noData;
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Returns a share as "97.6%", "—" when there was nothing to share. */
export function formatShare(part: number, whole: number, decimals = 1): string {
  return whole > 0 ? `${formatNumber((part / whole) * 100, decimals)}%` : noData;
}

/** Returns a size in bytes as "820 B", "1.2 KB", "3.4 MB" (steps of 1,024). */
export function formatBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  let step = 0;
  let size = bytes;
  while (size >= 1024 && step < units.length - 1) {
    size /= 1024;
    step += 1;
  }
  return `${step === 0 ? size : size.toFixed(1)} ${units[step]}`;
}
