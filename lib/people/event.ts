import * as z from "zod";

const text = z.string();
const change = z.object({ field: text, from: text.nullable(), to: text.nullable() });

/** Everything that can happen to an account (stream person:<id>). The sentence is written at display time. */
export const personEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("personCreated"),
    login: text,
    name: text,
    roles: z.array(text),
    departmentName: text.nullable(),
    enterpriseName: text.nullable(),
    setUp: z.boolean().optional(),
  }),
  z.object({ kind: z.literal("personChanged"), changes: z.array(change) }),
  z.object({ kind: z.literal("roleGranted"), role: text }),
  z.object({ kind: z.literal("roleEnded"), role: text }),
  z.object({ kind: z.literal("disabled"), reason: text }),
  z.object({ kind: z.literal("enabled"), reason: text }),
  z.object({ kind: z.literal("passwordLinkMade"), expiresAt: text }),
  z.object({ kind: z.literal("passwordSet"), by: z.enum(["link", "owner"]) }),
  z.object({ kind: z.literal("signedIn"), address: text, demo: z.boolean().optional() }),
  z.object({ kind: z.literal("signedOut") }),
  z.object({ kind: z.literal("signInRefused") }),
  z.object({ kind: z.literal("locked"), minutes: z.number() }),
  z.object({
    kind: z.literal("standInNamed"),
    absenceId: text,
    standInId: text,
    standInName: text,
    firstOn: text,
    lastOn: text,
    reason: text,
  }),
  z.object({ kind: z.literal("absenceExtended"), absenceId: text, standInName: text, from: text, lastOn: text }),
  z.object({ kind: z.literal("absenceEnded"), absenceId: text, standInName: text }),
  z.object({ kind: z.literal("calendarLinkMade"), renewed: z.boolean() }),
  z.object({ kind: z.literal("calendarLinkRevoked") }),
]);
export type PersonEvent = z.infer<typeof personEvent>;

/** Everything that can happen to a department (stream department:<id>). */
export const departmentEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("departmentCreated"), code: text, name: text, shortName: text, validFrom: text }),
  z.object({ kind: z.literal("departmentChanged"), changes: z.array(change) }),
  z.object({ kind: z.literal("departmentClosed"), validTo: text }),
]);
export type DepartmentEvent = z.infer<typeof departmentEvent>;

export type Change = z.infer<typeof change>;

/** What differs between two versions, field by field; empty when nothing does. */
export function changesBetween<Row extends Record<string, string | null>>(before: Row, after: Row): Change[] {
  return Object.keys(after)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }));
}
