import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { exitCodeOf, runNode, Stop } from "../process.mjs";

const SYSTEM_BROWSERS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The program to run browser tests with, or null: CHROMIUM_PATH, else Playwright's own, else one of this machine. */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return chosen;
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].map(whereIs).find((place) => place && starts(place)) ?? null;
}

/** Makes sure that there is a browser and that it can draw Chinese; installs what lacks, or says what to do. */
export async function installBrowser({ say }) {
  if (process.env.CHROMIUM_PATH && !starts(process.env.CHROMIUM_PATH)) {
    throw new Stop(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which is no browser that starts here.`);
  }
  if (!findBrowser()) await install(say);
  if (!findBrowser()) {
    throw new Stop(
      "There is no browser for the browser tests: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.",
    );
  }
  if (!hasChineseFont() && canUseApt()) await exitCodeOf("apt-get", ["install", "-y", "-qq", "fonts-noto-cjk"], QUIET);
}

const QUIET = { DEBIAN_FRONTEND: "noninteractive" };

async function install(say) {
  say("installing a browser");
  if (canUseApt()) {
    await exitCodeOf("apt-get", ["update", "-qq"], QUIET);
    const packages = ["chromium", "fonts-noto-cjk"];
    await exitCodeOf("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], QUIET);
    if (findBrowser()) return;
  }
  await runNode(["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    failure: "The browser could not be downloaded: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.",
  });
}

function canUseApt() {
  return process.getuid?.() === 0 && whereIs("apt-get") !== null;
}

function whereIs(program) {
  if (program.includes("/") || program.includes("\\")) return existsSync(program) ? program : null;
  const found = spawnSync(process.platform === "win32" ? "where" : "which", [program], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim().split("\n")[0] : null;
}

/** A browser whose libraries are missing is there, but does not start. */
function starts(browser) {
  return spawnSync(browser, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function hasChineseFont() {
  const fonts = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return fonts.status === 0 && fonts.stdout.trim() !== "";
}
