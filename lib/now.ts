import { env } from "@/lib/env";

/**
 * The moment it is. Every command is told the time; this is the one place that looks at a clock.
 * TEST_CLOCK_OFFSET_MS (milliseconds, may be negative, never with real enterprises) moves it for browser tests.
 */
export function currentTime(): Date {
  return new Date(Date.now() + env.TEST_CLOCK_OFFSET_MS);
}
