export type FormValue = string | File | FormValue[] | { [name: string]: FormValue };
export type FormValues = { [name: string]: FormValue };

/** More fields than any screen has, fewer than would keep the server busy. */
const MOST_FIELDS = 500;
const MOST_ROWS = 200;
const FORBIDDEN = new Set(["__proto__", "prototype", "constructor"]);

/**
 * Turns what a form sent into a plain object for a schema.
 *
 * - `title` → { title }
 * - `roles` sent twice → { roles: [one, other] }; sent once it stays a text, so schemas accept both (`roles[]` is a list always)
 * - `person.name` → { person: { name } }
 * - `items[0].title`, `items.0.title` → { items: [{ title }] }; gaps close, order stays
 * - an empty file input disappears, and so do the `$ACTION_…` fields of the framework
 *
 * Returns null for what no form of ours sends: too many fields or rows, dangerous or contradicting names.
 */
export function valuesOf(data: FormData): FormValues | null {
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith("$ACTION"));
  if (names.length > MOST_FIELDS) return null;
  const root: Branch = new Map();
  for (const name of names) {
    const leaf = leafOf(name, data.getAll(name));
    if (leaf === undefined) continue;
    if (!place(root, pathOf(name), leaf)) return null;
  }
  return plain(root) as FormValues;
}

/** The name under which an error of a nested field is reported: `items[0].title` → `items.0.title`. */
export function pathOf(name: string): string[] {
  return name
    .replace(/\[\]$/, "")
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".");
}

type Branch = Map<string, Branch | FormValue>;

function leafOf(name: string, sent: (string | File)[]): FormValue | undefined {
  const kept = sent.filter((value) => typeof value === "string" || !isNoFile(value));
  if (name.endsWith("[]")) return kept;
  return kept.length > 1 ? kept : kept[0];
}

/** What a browser sends for a file field in which nothing was chosen; on the way through a server action it gets a name. */
function isNoFile({ size, name, type }: File): boolean {
  return size === 0 && (name === "" || type === "application/octet-stream" || type === "");
}

function place(branch: Branch, [step, ...rest]: string[], leaf: FormValue): boolean {
  if (step === undefined || step === "" || FORBIDDEN.has(step)) return false;
  if (/^\d+$/.test(step) && Number(step) >= MOST_ROWS) return false;
  const there = branch.get(step);
  if (rest.length === 0) return there === undefined && Boolean(branch.set(step, leaf));
  if (there !== undefined && !(there instanceof Map)) return false;
  const next: Branch = there ?? new Map();
  branch.set(step, next);
  return place(next, rest, leaf);
}

function plain(value: Branch | FormValue): FormValue {
  if (!(value instanceof Map)) return value;
  const keys = [...value.keys()];
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
    const inOrder = keys.sort((one, other) => Number(one) - Number(other));
    return inOrder.map((key) => plain(value.get(key) ?? ""));
  }
  return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
}
