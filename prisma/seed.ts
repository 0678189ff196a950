import { db } from "@/lib/db";
import { currentTime } from "@/lib/now";
import { buildPark } from "./demo/build";
import { loadReference } from "./reference/load";

// Run as: DATABASE_URL=... node --conditions=react-server --import tsx prisma/seed.ts
async function seed(now: Date): Promise<void> {
  if ((await db.person.count({ take: 1 })) > 0) {
    console.error("There are people in this database already: the sample park is only built in an empty one.");
    process.exitCode = 1;
    return;
  }
  const startedAt = performance.now();
  await loadReference(now);
  await db.setting.create({ data: { key: "demo", value: { builtAt: now.toISOString() } } });
  const built = await buildPark(now);
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  console.log("sample park:", JSON.stringify(built), `in ${seconds} s`);
}

seed(currentTime()).finally(() => db.$disconnect());
