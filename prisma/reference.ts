import { db } from "@/lib/db";
import { currentTime } from "@/lib/now";
import { loadReference } from "./reference/load";

// Run as: DATABASE_URL=... node --conditions=react-server --import tsx prisma/reference.ts
loadReference(currentTime())
  .then((loaded) => console.log("reference data:", JSON.stringify(loaded)))
  .finally(() => db.$disconnect());
