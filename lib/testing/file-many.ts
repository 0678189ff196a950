import { mintActor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import * as schema from "@/lib/cases/schema";

// Run by kill.db.test.ts in a process of its own: files many drafts at once and prints each acknowledged number.
const { contact, typeCode, draftIds, now } = JSON.parse(process.env.FILE_MANY ?? "{}") as {
  contact: Parameters<typeof mintActor>[0];
  typeCode: string;
  draftIds: string[];
  now: string;
};

await Promise.all(
  draftIds.map(async (draftId) => {
    const input = {
      draftId,
      typeCode,
      title: "两百件同时提交之一",
      contactName: "王女士",
      contactPhone: "13800138000",
    };
    const { number } = await fileCase(mintActor(contact), schema.fileCase.parse(input), new Date(now));
    process.stdout.write(`${draftId} ${number}\n`);
  }),
);
process.exit(0);
