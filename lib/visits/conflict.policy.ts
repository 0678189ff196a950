import type { VisitContent } from "./schema";

/** The parts of a visit that are compared and chosen one by one. */
export const PARTS = [
  "visitedOn",
  "met",
  "together",
  "seen",
  "contactName",
  "contactPhone",
  "lines",
  "promises",
  "answers",
  "photoIds",
  "position",
] as const satisfies readonly (keyof VisitContent)[];
export type Part = (typeof PARTS)[number];

/** Whose part counts; `both` only where there are lists. */
export type Choice = "mine" | "theirs" | "both";
type Lines = VisitContent["lines"];
export type Choices = Partial<Record<Part, Choice>>;

/** The parts in which two versions of a visit differ. The order of a list is no difference. */
export function differences(mine: VisitContent, theirs: VisitContent): Part[] {
  return PARTS.filter((part) => written(mine[part]) !== written(theirs[part]));
}

/** What may be chosen for a part. Requests of theirs are cases by now and cannot be left out. */
export function choicesFor(part: Part): readonly Choice[] {
  if (part === "lines") return ["both", "theirs"];
  if (part === "promises" || part === "answers" || part === "photoIds") return ["mine", "theirs", "both"];
  return ["mine", "theirs"];
}

/** "All of mine" and "all of theirs", as far as a part allows. */
export function choiceOf(part: Part, wanted: "mine" | "theirs"): Choice {
  return choicesFor(part).includes(wanted) ? wanted : "both";
}

/** What is chosen as long as nobody has chosen: everything of both where that is possible, otherwise what is not empty, mine first. */
export function proposal(part: Part, mine: VisitContent): Choice {
  if (choicesFor(part).includes("both")) return "both";
  return mine[part] === "" || mine[part] === null ? "theirs" : "mine";
}

/**
 * One visit from two. It keeps the id of theirs, which the server has. Joined lists begin with theirs; an entry that both have
 * (the same promise answered, say) counts once, as I wrote it; a request counts as it was filed.
 */
export function joined(mine: VisitContent, theirs: VisitContent, choices: Choices): VisitContent {
  const chosen = (part: Part) => choices[part] ?? proposal(part, mine);
  const plain = <Key extends Part>(part: Key) => (chosen(part) === "theirs" ? theirs[part] : mine[part]);
  return {
    id: theirs.id,
    enterpriseId: theirs.enterpriseId,
    visitedOn: plain("visitedOn"),
    met: plain("met"),
    together: plain("together"),
    seen: plain("seen"),
    contactName: plain("contactName"),
    contactPhone: plain("contactPhone"),
    position: plain("position"),
    lines: linesBy(chosen("lines"), mine.lines, theirs.lines),
    promises: listBy(chosen("promises"), mine.promises, theirs.promises, ({ id }) => id),
    answers: listBy(chosen("answers"), mine.answers, theirs.answers, ({ promiseId }) => promiseId),
    photoIds: listBy(chosen("photoIds"), mine.photoIds, theirs.photoIds, (id) => id),
  };
}

function linesBy(choice: Choice, mine: Lines, theirs: Lines): Lines {
  const filed = new Set(theirs.map(({ id }) => id));
  return choice === "theirs" ? theirs : [...theirs, ...mine.filter(({ id }) => !filed.has(id))];
}

function listBy<Thing>(choice: Choice, mine: Thing[], theirs: Thing[], idOf: (thing: Thing) => string): Thing[] {
  if (choice === "mine") return mine;
  if (choice === "theirs") return theirs;
  const own = new Map(mine.map((thing) => [idOf(thing), thing]));
  const known = theirs.map((thing) => own.get(idOf(thing)) ?? thing);
  const ids = new Set(theirs.map(idOf));
  return [...known, ...mine.filter((thing) => !ids.has(idOf(thing)))];
}

function written(part: VisitContent[Part]): string {
  return Array.isArray(part) ? JSON.stringify(part.map(sorted).sort()) : sorted(part);
}

/** A value as text, whatever the order in which its fields were written down. */
function sorted(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
