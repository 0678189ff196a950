// The phone carries this file, so it is written in the small dialect of zod: a quarter of the other one's size.
import * as z from "zod/mini";
import { RECORD_KINDS } from "@/lib/cases/rules";
import { isDay } from "@/lib/day";

/** A visit is written down, and may be changed, for so many days. */
export const MOST_DAYS_AGO = 30;

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
  return z.string().check(
    z.overwrite((value) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim()),
    z.refine((value) => [...value].length >= least, {
      error: least === 1 ? "validation.required" : "validation.tooShort",
      params: { min: least },
    }),
    z.refine((value) => [...value].length <= most, { error: "validation.tooLong", params: { max: most } }),
  );
}

function listOf<T extends z.ZodMiniType>(inner: T, most: number) {
  const few = (value: readonly unknown[]) => value.length <= most;
  return z.array(inner).check(z.refine(few, { error: "validation.tooMany", params: { max: most } }));
}

/** Made by the device, so that what is sent twice is known again. */
const madeId = z.uuid({ error: "validation.invalid" });
const day = z.string().check(z.refine(isDay, { error: "validation.day" }));

/** One line of what the enterprise asks for; once the visit is handed in it is one case, filed under this very id. */
const line = z.strictObject({
  id: madeId,
  kind: z.enum(RECORD_KINDS, { error: "validation.choose" }),
  typeCode: z.string().check(z.regex(/^[A-Z]{3}-\d{2}$/, { error: "validation.choose" })),
  text: words(LIMITS.line, LIMITS.lineLeast),
});

const promise = z.strictObject({ id: madeId, text: words(LIMITS.promise, 1), dueOn: z.nullable(day) });

/** What became of a promise of an earlier visit. */
const answer = z.strictObject({
  promiseId: madeId,
  answer: z.enum(PROMISE_ANSWERS, { error: "validation.choose" }),
  note: words(LIMITS.answer),
});

/** Where the visitor stood, only if they gave it: degrees (WGS 84) and metres. */
const position = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  accuracyMetres: z.number().check(z.gte(0), z.lte(100_000)),
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
  position: z.nullable(position),
});
export type VisitContent = z.output<typeof visitContent>;

/**
 * What a device asks for. `base` is the version of the visit on the server that the device last saw, 0 when it saw none. Sent again
 * with the same id, an operation is not done again but answered as it was the first time.
 */
export const operation = z.strictObject({
  id: madeId,
  kind: z.literal("handInVisit"),
  base: z.int().check(z.gte(0)),
  visit: visitContent,
});
export type Operation = z.output<typeof operation>;

/** The body of POST /api/visits/sync. Operations are checked one by one, so that a bad one does not hold up the others. */
export const syncRequest = z.strictObject({
  deviceId: madeId,
  operations: z.array(z.unknown()).check(z.minLength(1), z.maxLength(LIMITS.operations)),
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

/** A promise of an earlier visit, as the next one answers it. */
export type EarlierPromise = { id: string; text: string; dueOn: string | null; madeOn: string; madeByName: string };

/** A visit of one's own that may still be changed, as it stands on the server. */
export type OwnVisit = {
  content: VisitContent;
  version: number;
  enterpriseName: string;
  /** When it was first handed in. */
  at: string;
  cases: { lineId: string; number: string }[];
  /** The promises it answers: once they are settled, they are not among the open ones any more. */
  answered: EarlierPromise[];
  /** Its own promises of which a later visit has spoken: these, and its day, stay as they are. */
  spokenOf: string[];
};

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
  promises: EarlierPromise[];
  openCases: { number: string; title: string; dueOn: string | null; red: boolean }[];
};

/** GET /api/visits/shortlist: who is signed in, which request types a line may have, the linked enterprises, the most due first, and one's own visits. */
export type Shortlist = {
  personId: string;
  personName: string;
  at: string;
  types: { code: string; name: string; nameEn: string; categoryName: string; categoryNameEn: string }[];
  enterprises: ShortlistEntry[];
  /** The last day first. A list that an older page has kept knows none. */
  visits?: OwnVisit[];
};
