import { refreshOutdatedClocks } from "@/lib/deadlines/jobs";

// Run by lib/deadlines/recount.db.test.ts in a process of its own: a recount of one clock at a time, to be killed half way.
await refreshOutdatedClocks(new Date(process.env.RECOUNT_AT ?? ""), undefined, 1);
