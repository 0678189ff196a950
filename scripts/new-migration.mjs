// node scripts/new-migration.mjs NAME: writes prisma/migrations/<time>_NAME/migration.sql from what prisma/schema.prisma
// says and the migrations do not say yet. Read it, then start: migrations are applied by the next start.
import path from "node:path";
import { migrate } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";
import { main, ROOT, runNode, Stop } from "./process.mjs";

await main(async ([name]) => {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? ""))
    throw new Stop("Name the migration in snake case: node scripts/new-migration.mjs add_visits");
  const database = await startPostgres({ say: console.log });
  try {
    // The engine's WebAssembly edition cannot apply old migrations and compare with the schema in one go.
    await migrate(database.url);
    const env = {
      DATABASE_URL: database.url,
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(ROOT, "scripts/schema-engine.mjs"),
      CHECKPOINT_DISABLE: "1",
    };
    await runNode(["node_modules/prisma/build/index.js", "migrate", "dev", "--create-only", "--name", name], { env });
  } finally {
    await database.stop();
  }
});
