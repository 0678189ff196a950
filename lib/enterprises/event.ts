import * as z from "zod";

const text = z.string();
const change = z.object({
  field: text,
  from: text.nullable(),
  to: text.nullable(),
});

export function enterpriseStream(id: string): string {
  return `enterprise:${id}`;
}

/** Everything that can happen to an enterprise (stream enterprise:<id>). The sentence is written at display time. */
export const enterpriseEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("enterpriseRegistered"),
    creditCode: text,
    creditCodeReason: text.nullable(),
    name: text,
    park: text,
  }),
  z.object({
    kind: z.literal("enterpriseChanged"),
    changes: z.array(change),
    byEnterprise: z.boolean(),
  }),
  z.object({ kind: z.literal("enterpriseClosed"), reason: text }),
  z.object({
    kind: z.literal("qualificationAdded"),
    qualification: text,
    certificateNo: text.nullable(),
    expiresOn: text.nullable(),
  }),
  z.object({
    kind: z.literal("qualificationChanged"),
    qualification: text,
    changes: z.array(change),
  }),
  z.object({
    kind: z.literal("qualificationEnded"),
    qualification: text,
    expiresOn: text,
    reason: text,
  }),
  z.object({
    kind: z.literal("linkAssigned"),
    slot: text,
    /** Not named in events from before people were told of it. */
    personId: text.nullable().default(null),
    personName: text,
    previousName: text.nullable(),
    handOverNote: text,
  }),
  z.object({
    kind: z.literal("linkEnded"),
    slot: text,
    personName: text,
    handOverNote: text,
  }),
]);
export type EnterpriseEvent = z.infer<typeof enterpriseEvent>;
export type Change = z.infer<typeof change>;

/** What the enterprise itself is told of; a hand-over's note stays inside. */
const TOLD_TO_ENTERPRISE: readonly EnterpriseEvent["kind"][] = ["linkAssigned"];

export function isToldToEnterprise({ kind }: EnterpriseEvent): boolean {
  return TOLD_TO_ENTERPRISE.includes(kind);
}

type Value = string | number | boolean | null;

/** What differs between two versions, field by field; empty when nothing does. */
export function changesBetween(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Change[] {
  return Object.keys(after)
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({
      field,
      from: shown(before[field]),
      to: shown(after[field]),
    }));
}

function shown(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
