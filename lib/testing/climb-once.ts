import { climbAll } from "@/lib/supervision/jobs";

// Run by lib/supervision/climb.db.test.ts in processes of their own: one worker that climbs the ladder at the moment given.
const climbed = await climbAll(new Date(process.env.CLIMB_AT ?? ""));
process.stdout.write(`${climbed}\n`);
process.exit(0);
