import * as z from "zod";

/** The token of a feed as it stands in the address: 32 random bytes, and the ending some calendars insist on. */
export const feedToken = z
  .string()
  .regex(/^[\w-]{43}(\.ics)?$/)
  .transform((text) => text.replace(/\.ics$/, ""));

/** What is done with one's own link: made (also anew), or revoked. */
export const ownLink = z.strictObject({ act: z.enum(["make", "revoke"], { error: "validation.choose" }) });
