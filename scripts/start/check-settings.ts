// Importing the settings checks them.
try {
  await import("@/lib/env");
} catch (problem) {
  console.error(problem instanceof Error && problem.constructor.name === "WrongSetting" ? problem.message : problem);
  process.exitCode = 1;
}
