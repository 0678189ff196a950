import * as z from "zod";

/** The token of a feed as it stands in the address: 32 random bytes, and the ending some calendars insist on. */
export const feedToken = z
  .string()
  .regex(/^[\w-]{43}(\.ics)?$/)
  .transform((text) => text.replace(/\.ics$/, ""));

/** Making, renewing and revoking one's own link needs nothing to be filled in. */
export const ownLink = z.strictObject({});
