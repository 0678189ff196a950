import path from "node:path";
import { defineConfig } from "vitest/config";

// No rule may depend on the time zone of the machine: tests live in one nobody expects.
process.env.TZ = "Asia/Kathmandu";

const OUTSIDE = ["node_modules/**", "e2e/**", ".next/**", ".next-test/**", ".data/**"];

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      "server-only": path.join(import.meta.dirname, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    env: {
      NEXTAUTH_URL: "http://localhost:3000",
      NEXTAUTH_SECRET: "only for tests, only for tests, only for tests",
      DATABASE_URL: "postgresql://127.0.0.1:1/a-rule-must-not-ask-the-database",
      // Tests rush the database on purpose, and a busy machine may need long to get through.
      DATABASE_TIMEOUT_SECONDS: "300",
    },
    maxWorkers: 2,
    // A process for each file would load everything anew: rules keep nothing, and lib/testing/own-database.ts sees to the rest.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...OUTSIDE, "**/*.db.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: OUTSIDE,
          globalSetup: "lib/testing/database-server.ts",
          setupFiles: "lib/testing/own-database.ts",
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
