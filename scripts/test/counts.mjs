import { existsSync, readFileSync, rmSync } from "node:fs";

export const UNIT_REPORT = ".data/unit-results.json";
export const BROWSER_REPORT = ".data/e2e-results.json";

/** Throws the reports of the run before away, so that they cannot be counted as ours. */
export function forgetReports() {
  for (const report of [UNIT_REPORT, BROWSER_REPORT]) rmSync(report, { force: true });
}

/** How many tests passed and failed, by the reports of vitest and Playwright; a report that was not written counts nothing. */
export function countTests() {
  const unit = unitCounts(read(UNIT_REPORT));
  const browser = browserCounts(read(BROWSER_REPORT));
  return { passed: unit.passed + browser.passed, failed: unit.failed + browser.failed };
}

function unitCounts(report) {
  if (!report) return { passed: 0, failed: 0 };
  // A file that cannot even be loaded has no tests to fail.
  const unloadable = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}

function browserCounts(report) {
  if (!report) return { passed: 0, failed: 0 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: Math.max(unexpected, report.errors.length > 0 ? 1 : 0) };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
