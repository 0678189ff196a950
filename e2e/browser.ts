import { type Browser, chromium, type LaunchOptions } from "@playwright/test";
import { findBrowser } from "../scripts/test/browser.mjs";

// A browser under test has nothing to look up in the outside world, and should not wait for it where that is closed.
const STAY_AT_HOME = [
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** How to launch the browser of this machine, for Playwright's configuration and for our own scripts. */
export function launchOptions(): LaunchOptions {
  // Chromium refuses its sandbox to root.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return { executablePath: findBrowser() ?? undefined, args: [...STAY_AT_HOME, ...asRoot] };
}

/** Launches a browser outside Playwright's test runner. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}
