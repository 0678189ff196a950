import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // `prisma generate` needs an address too, but never calls it.
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost/qifu" },
});
