import { runNode } from "../process.mjs";
import { whenChanged } from "./fingerprint.mjs";

/** Writes the database client lib/generated/prisma when the schema has changed. */
export function generateClient({ say }) {
  return whenChanged({
    sources: ["prisma/schema.prisma", "package-lock.json"],
    stamp: "lib/generated/stamp",
    work: async () => {
      say("writing the database client");
      // Prisma insists that its engine exists before it writes the client, for which it does not need it: any file will do.
      const env = {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      };
      await runNode(["node_modules/prisma/build/index.js", "generate"], { env });
    },
  });
}
