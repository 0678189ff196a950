// node scripts/run.mjs FILE.ts [arguments]: brings up the database and runs one of our TypeScript files beside it.
import { existsSync } from "node:fs";
import { exitCodeOfNode, main, Stop, typescript } from "./process.mjs";
import { installPackages } from "./start/install.mjs";
import { loadSettings } from "./start/settings.mjs";

await main(async ([file, ...rest]) => {
  if (!file || !existsSync(file)) throw new Stop("Name a file to run: node scripts/run.mjs scripts/verify.ts");
  await installPackages({ development: false, say: console.log });
  loadSettings();
  return withDatabase(() => exitCodeOfNode(typescript(file, ...rest)));
});

async function withDatabase(work) {
  const { startPostgres } = await import("./postgres.mjs");
  const { migrate } = await import("./migrate.mjs");
  const { generateClient } = await import("./start/generate.mjs");
  const database = await startPostgres();
  try {
    process.env.DATABASE_URL = database.url;
    await migrate(database.url);
    await generateClient({ say: console.log });
    return await work();
  } finally {
    await database.stop();
  }
}
