import { db } from "@/lib/db";
import { currentTime } from "@/lib/now";
import { verify } from "./verify/report";

// npm run verify: proves that the history is unbroken and that every case is what its history says.
async function main(): Promise<void> {
  const startedAt = performance.now();
  const { mismatches, ...checked } = await verify(currentTime());
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  for (const { place, field, found, expected } of mismatches) {
    console.log(`MISMATCH ${place}: ${field} is ${found}, should be ${expected}`);
  }
  const what = Object.entries(checked).map(([noun, count]) => `${count} ${noun}`);
  console.log(
    `verified ${what.join(", ")} in ${seconds} s: ${mismatches.length === 0 ? "all agree" : `${mismatches.length} mismatches`}`,
  );
  if (mismatches.length > 0) process.exitCode = 1;
}

main().finally(() => db.$disconnect());
