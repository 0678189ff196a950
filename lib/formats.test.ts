import { expect, test } from "vitest";
import { formatBytes, formatMoment, formatNumber, formatShare } from "@/lib/formats";

test("a moment late in the evening in London is already the next day in the park", () => {
  const at = new Date("2026-11-30T16:05:09Z");
  expect(formatMoment(at)).toBe("2026-12-01 00:05");
  expect(formatMoment(at, "full")).toBe("2026-12-01 00:05:09");
  expect(formatMoment(at, "short")).toBe("12-01 00:05");
  expect(formatMoment(at, "day")).toBe("2026-12-01");
  expect(formatMoment(at, "time")).toBe("00:05");
});

test("zero is a number and nothing measured is a dash", () => {
  expect(formatNumber(0)).toBe("0");
  expect(formatNumber(null)).toBe("—");
  expect(formatNumber(Number.NaN)).toBe("—");
  expect(formatNumber(12345.67, 1)).toBe("12,345.7");
});

test("a share of nothing is a dash, not zero per cent", () => {
  expect(formatShare(0, 0)).toBe("—");
  expect(formatShare(0, 4)).toBe("0.0%");
  expect(formatShare(41, 42)).toBe("97.6%");
});

test("a file's size is told in the unit people say aloud", () => {
  expect(formatBytes(820)).toBe("820 B");
  expect(formatBytes(1229)).toBe("1.2 KB");
  expect(formatBytes(3_565_158)).toBe("3.4 MB");
});
