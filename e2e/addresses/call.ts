import { readFileSync } from "node:fs";
import path from "node:path";
import { ask, type Reply } from "./ask";

type Manifest = { node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }> };
export type Callable = { id: string; page: string };

/** Every server action of a build: "app/my/new/actions.ts fileAction" → its id and the address of a page that carries it. */
export function actionsOfBuild(folder: string): Map<string, Callable> {
  const file = path.join(folder, "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const found = Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
    const page = (Object.keys(workers).sort()[0] ?? "").replace(/^app/, "").replace(/\/page$/, "");
    // Any value will do for a part of the address: the action runs before the page is drawn.
    const address = page.replace(/\/\([^/]*\)/g, "").replace(/\[[^\]]*\]/g, "x") || "/";
    return [`${filename} ${exportedName}`, { id, page: address }] as const;
  });
  return new Map(found);
}

export type Call = {
  base: string;
  cookie: string;
  bound?: boolean;
  fields: [string, string][];
  headers?: Record<string, string>;
};

/**
 * Calls a server action like React does (encodeReply of react-server-dom): the arguments are the JSON of part "0", a FormData
 * among them stands as "$K1" and its fields as parts called "_1_…".
 */
export function call({ id, page }: Callable, { base, cookie, bound, fields, headers }: Call): Promise<Reply> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify(bound ? ["", {}, "$K1"] : [{}, "$K1"]));
  return ask(base + page, {
    method: "POST",
    body,
    headers: { cookie, "next-action": id, accept: "text/x-component", origin: base, ...headers },
  });
}

type State = { ok?: boolean; message?: string; fieldErrors?: Record<string, string>; conflict?: unknown };

/**
 * What an action answered: the code of a refusal, "done", "conflict" (somebody was faster), or what it is that no gate of ours
 * says: a malformed form (a mistake of the table) or a status.
 */
export function codeOf(reply: Reply, sentences: Sentences): string {
  if (reply.headers.get("x-action-redirect")) return "done";
  const state = stateIn(reply.body);
  if (reply.status !== 200 || !state) return `status ${reply.status}`;
  if (state.conflict) return "conflict";
  if (state.ok) return "done";
  const [field, error] = Object.entries(state.fieldErrors ?? {})[0] ?? [];
  return error === undefined ? sentences(state.message ?? "") : sentences(error, field);
}

/** The answer's rows are `<id>:<json>`; row 0 names the row of what the action returned, "$@1". */
function stateIn(body: string): State | null {
  const rows = new Map([...body.matchAll(/^([0-9a-f]+):(\{.*\})$/gm)].map((match) => [match[1], match[2] ?? ""]));
  const returned = (JSON.parse(rows.get("0") ?? "{}") as { a?: string }).a;
  const row = rows.get(returned?.replace("$@", "") ?? "");
  return row ? (JSON.parse(row) as State) : null;
}

type Sentences = (text: string, field?: string) => string;

/** Finds the code of a refusal by its sentence, from the files of messages. */
export function readSentences(areas: Record<string, Record<string, string>>): Sentences {
  const refusals = Object.entries(areas).flatMap(([area, texts]) =>
    Object.entries(texts).map(([key, text]) => ({
      code: area.startsWith("refusals") ? key : key === "signedOut" ? key : `malformed ${key}`,
      pattern: new RegExp(
        `^${text
          .split(/\{[^}]*\}/)
          .map(escaped)
          .join("[\\s\\S]*")}$`,
      ),
    })),
  );
  return (text, field) => {
    const code = refusals.find(({ pattern }) => pattern.test(text))?.code ?? `unknown sentence: ${text}`;
    return code.startsWith("malformed") && field ? `${code} (${field})` : code;
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
