import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What the file system of a project says can be asked for. */
export type Addresses = { pages: string[]; handlers: string[]; actions: string[]; strange: string[] };

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const PAGE = /^page\.(tsx?|jsx?|mdx?)$/;
const SOURCE = /\.(tsx?|jsx?|mjs|cjs)$/;
/** Files of `app` that answer at an address of their own, although they are neither page nor route. */
const METADATA =
  /^(favicon|icon|apple-icon|opengraph-image|twitter-image|sitemap|robots|manifest)\d*(\.[a-z]+)?\.[a-z]+$/;

/**
 * Every page ("/desk/cases/[number]"), handler ("GET /api/files/[id]") and server action ("app/my/new/actions.ts save") of the
 * project in `root`. `strange` names what this cannot read or the house does not use: it must be empty, so that nothing hides.
 */
export function addressesIn(root: string): Addresses {
  const found: Addresses = { pages: [], handlers: [], actions: [], strange: [] };
  const files = filesIn(root);
  for (const file of files) {
    if (file.startsWith("app/")) readRoute(root, file, found);
    if (SOURCE.test(file)) readActions(root, file, found);
  }
  if (existsSync(path.join(root, "pages"))) found.strange.push("pages/: addresses live in app/");
  for (const list of Object.values(found)) list.sort();
  return found;
}

/** The folder of each page: "/sign-in" → "app/(public)/sign-in". */
export function foldersOfPages(root: string): Map<string, string> {
  const pages = filesIn(root).filter((file) => file.startsWith("app/") && PAGE.test(path.posix.basename(file)));
  return new Map(pages.map((file) => [addressOf(path.posix.dirname(file)), path.posix.dirname(file)]));
}

function filesIn(root: string): string[] {
  const folders = ["app", "components", "lib"].filter((folder) => existsSync(path.join(root, folder)));
  const names = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  return names.map((name) => name.replaceAll("\\", "/")).filter((name) => !/\.test\.tsx?$|lib\/generated\//.test(name));
}

function readRoute(root: string, file: string, found: Addresses): void {
  const name = path.posix.basename(file);
  const address = addressOf(path.posix.dirname(file));
  if (PAGE.test(name)) found.pages.push(address);
  else if (METADATA.test(name)) found.pages.push(path.posix.join(address, name));
  else if (/^route\.(tsx?|jsx?)$/.test(name)) {
    const exported = exportsOf(readFileSync(path.join(root, file), "utf8"));
    if (exported === null) found.strange.push(`${file}: what it exports cannot be read`);
    for (const method of exported ?? []) if (METHODS.includes(method)) found.handlers.push(`${method} ${address}`);
  }
}

/** app/(public)/sign-in → /sign-in: groups and slots are no part of an address. */
function addressOf(folder: string): string {
  const steps = folder.split("/").slice(1);
  return `/${steps.filter((step) => !/^\(.*\)$|^@/.test(step)).join("/")}`;
}

function readActions(root: string, file: string, found: Addresses): void {
  const text = withoutComments(readFileSync(path.join(root, file), "utf8"));
  if (!/["']use server["']/.test(text)) return;
  const exported = /^\s*["']use server["']/.test(text) ? exportsOf(text) : null;
  if (exported === null) found.strange.push(`${file}: a server action that is not a named export of its own file`);
  for (const name of exported ?? []) found.actions.push(`${file} ${name}`);
}

/** The names a file exports as values, or null when it exports in a way that hides names. */
function exportsOf(source: string): string[] | null {
  const text = withoutComments(source);
  if (/\bexport\s*\*|\bexport\s+(const|let|var)\s*[{[]|\bexport\s+default\b|\bmodule\.exports\b/.test(text))
    return null;
  const declared = [...text.matchAll(/\bexport\s+(?:async\s+)?(?:const|let|var|function\*?|class)\s+([\w$]+)/g)];
  const listed = [...text.matchAll(/\bexport\s*\{([^}]*)\}/g)].flatMap((match) => (match[1] ?? "").split(","));
  const renamed = listed
    .map(
      (entry) =>
        entry
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? "",
    )
    .filter((name) => name !== "");
  return [...declared.map((match) => match[1] ?? ""), ...renamed.filter((name) => !name.startsWith("type "))];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
