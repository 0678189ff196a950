import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { currentTime } from "@/lib/now";
import { makeSetUpToken } from "@/lib/people/commands/set-up";
import { LINK_HOURS } from "@/lib/people/rules";

const token = await makeSetUpToken(currentTime());
if (token) {
  console.log(
    `\nNobody has an account yet. Within ${LINK_HOURS} hours, make the first one here (the link works once):`,
  );
  console.log(`\n  ${env.NEXTAUTH_URL}/set-up?token=${token}\n`);
}
await db.$disconnect();
