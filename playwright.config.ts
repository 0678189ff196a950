import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./e2e/browser";
import { folderForTests } from "./scripts/start/build.mjs";

// Decided once: the workers inherit it, also when a source changes meanwhile.
process.env.E2E_BUILD ??= folderForTests();

const port = process.env.E2E_PORT ?? "3210";
const address = `http://localhost:${port}`;

export default defineConfig({
  testDir: "e2e",
  outputDir: ".data/e2e-results",
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: ".data/e2e-results.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: launchOptions(),
    screenshot: "only-on-failure",
    // Without pictures of every frame: recording those takes a core from what is being tested.
    trace: { mode: "retain-on-failure", screenshots: false },
  },
  webServer: {
    command: "node scripts/test/serve-park.mjs",
    url: `${address}/api/health`,
    env: { E2E_PORT: port, E2E_BUILD: process.env.E2E_BUILD },
    timeout: 600_000,
    stdout: process.env.E2E_VERBOSE ? "pipe" : "ignore",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
