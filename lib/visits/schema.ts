import * as z from "zod";
import { RECORD_KINDS, type RecordKind } from "@/lib/cases/rules";
import { isDay } from "@/lib/day";
import { RHYTHMS } from "./schedule.policy";

export { RECORD_KINDS, type RecordKind };

/** Limits of every field of a visit, in Unicode code points; the screens read them from here. */
export const LIMITS = {
  people: 200,
  seen: 2000,
  line: 200,
  lineLeast: 5,
  promise: 200,
  answer: 500,
  lines: 20,
  promises: 20,
  photos: 12,
  /** Operations sent at once. */
  operations: 50,
} as const;

/** What became of something promised on an earlier visit. */
export const PROMISE_ANSWERS = ["kept", "underWay", "dropped"] as const;
export type PromiseAnswer = (typeof PROMISE_ANSWERS)[number];

function words(most: number, least = 0) {
  return z
    .string()
    .transform((value) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length >= least, {
      error: least === 1 ? "validation.required" : "validation.tooShort",
      params: { min: least },
    })
    .refine((value) => [...value].length <= most, { error: "validation.tooLong", params: { max: most } });
}

function listOf<T extends z.ZodType>(inner: T, most: number) {
  return z.array(inner).refine((value) => value.length <= most, { error: "validation.tooMany", params: { max: most } });
}

/** Made by the device, so that what is sent twice is known again. */
const madeId = z.uuid({ error: "validation.invalid" });
const day = z.string().refine(isDay, { error: "validation.day" });

/** One line of what the enterprise asks for; once the visit is handed in it is one case, filed under this very id. */
const line = z.strictObject({
  id: madeId,
  kind: z.enum(RECORD_KINDS, { error: "validation.choose" }),
  typeCode: z.string().regex(/^[A-Z]{3}-\d{2}$/, { error: "validation.choose" }),
  text: words(LIMITS.line, LIMITS.lineLeast),
});

const promise = z.strictObject({ id: madeId, text: words(LIMITS.promise, 1), dueOn: day.nullable() });

/** What became of a promise of an earlier visit. */
const answer = z.strictObject({
  promiseId: madeId,
  answer: z.enum(PROMISE_ANSWERS, { error: "validation.choose" }),
  note: words(LIMITS.answer),
});

/** Where the visitor stood, only if they gave it: degrees (WGS 84) and metres. */
const position = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracyMetres: z.number().min(0).max(100_000),
});

/** A visit as it was written on the spot. One person makes one visit to one enterprise on one day. */
export const visitContent = z.strictObject({
  id: madeId,
  enterpriseId: z.uuid({ error: "validation.choose" }),
  visitedOn: day,
  /** Whom of the enterprise one met. */
  met: words(LIMITS.people, 1),
  /** Who came along. */
  together: words(LIMITS.people),
  seen: words(LIMITS.seen, 1),
  contactName: words(40),
  contactPhone: words(40),
  lines: listOf(line, LIMITS.lines),
  promises: listOf(promise, LIMITS.promises),
  answers: listOf(answer, LIMITS.promises),
  photoIds: listOf(madeId, LIMITS.photos),
  position: position.nullable(),
});
export type VisitContent = z.output<typeof visitContent>;

/**
 * What a device asks for. `base` is the version of the visit on the server that the device last saw, 0 when it saw none. Sent again
 * with the same id, an operation is not done again but answered as it was the first time.
 */
export const operation = z.strictObject({
  id: madeId,
  kind: z.literal("handInVisit"),
  base: z.number().int().min(0),
  visit: visitContent,
});
export type Operation = z.output<typeof operation>;

/** The body of POST /api/visits/sync. Operations are checked one by one, so that a bad one does not hold up the others. */
export const syncRequest = z.strictObject({
  deviceId: madeId,
  operations: z.array(z.unknown()).min(1).max(LIMITS.operations),
});

/**
 * A field that is not as it must be: where (dotted path inside the visit), and which sentence says so: a key of
 * messages/<locale>/refusals-visits.json, or of validation.json when the form of the field is wrong.
 */
export type FieldError = { path: string; code: string; params?: Record<string, string | number> };

/**
 * What became of one operation. `done` and `refused` are final: the device drops it, or shows why it was refused and keeps what was
 * written. `conflict` comes with the visit as it stands on the server, to be shown beside one's own; nothing was changed.
 * `photosMissing`: first these are to be uploaded (PUT /api/visits/photos/[id]), then the operation is to be sent again.
 */
export type OperationResult =
  | { id: string; status: "done"; visitId: string; version: number; cases: { lineId: string; number: string }[] }
  | { id: string; status: "conflict"; version: number; visit: VisitContent; byName: string; at: string }
  | { id: string; status: "photosMissing"; photoIds: string[] }
  | { id: string; status: "refused"; code: string; particulars: Record<string, unknown>; fields: FieldError[] };

/** The answer of POST /api/visits/sync: one result an operation, in the order they were sent. */
export type SyncAnswer = { results: OperationResult[] };

/** One enterprise of the shortlist that a device keeps for use without a network. */
export type ShortlistEntry = {
  enterpriseId: string;
  name: string;
  park: string;
  building: string | null;
  address: string | null;
  industryName: string | null;
  employees: number | null;
  contacts: { name: string; title: string | null; phone: string | null }[];
  /** By when the next visit is due (day), and whether the last due one was missed. */
  dueOn: string | null;
  missed: boolean;
  lastVisitedOn: string | null;
  /** Promises that still want an answer, oldest first. */
  promises: { id: string; text: string; dueOn: string | null; madeOn: string; madeByName: string }[];
  openCases: { number: string; title: string; dueOn: string | null; red: boolean }[];
};

/** GET /api/visits/shortlist: who is signed in, which request types a line may have, and the linked enterprises, the most due first. */
export type Shortlist = {
  personId: string;
  personName: string;
  at: string;
  types: { code: string; name: string; nameEn: string; categoryName: string; categoryNameEn: string }[];
  enterprises: ShortlistEntry[];
};

export const setRhythm = z.strictObject({
  enterpriseId: z.uuid({ error: "validation.choose" }),
  every: z.enum(RHYTHMS, { error: "validation.choose" }),
  version: z.coerce.number().int().min(0),
});

/** What a photo's address says. */
export const photoAddress = z.strictObject({ photoId: madeId, visitId: madeId });

/** The lists of the desk, each of which is what a figure counts. */
export const VISIT_LISTS = ["due", "missed", "done", "visited", "unvisited", "records", "requests"] as const;
export type VisitList = (typeof VISIT_LISTS)[number];

const quarter = z
  .string()
  .regex(/^20\d\dQ[1-4]$/)
  .optional()
  .catch(undefined);

/** The address of the desk's lists: which one, whose, of which quarter, and from where on. What is wrong counts as not said. */
export const visitFilter = z.object({
  show: z.enum(VISIT_LISTS).catch("due"),
  person: z.uuid().optional().catch(undefined),
  quarter,
  after: z.string().max(80).optional().catch(undefined),
});
export type VisitFilter = z.output<typeof visitFilter>;

/** `keptInTime`: of those settled, the kept ones that a visit on their day or before it said were kept. */
export const PROMISE_LISTS = ["open", "overdue", "settled", "keptInTime"] as const;
/** The quarter is the one in which a promise was settled; open ones have none. */
export const promiseFilter = z.object({
  show: z.enum(PROMISE_LISTS).catch("open"),
  person: z.uuid().optional().catch(undefined),
  quarter,
  after: z.string().max(80).optional().catch(undefined),
});
export type PromiseFilter = z.output<typeof promiseFilter>;
