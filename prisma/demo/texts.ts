import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Random } from "./random";

const text = z.strictObject({
  title: z.string(),
  detail: z.string(),
  quantity: z.string().optional(),
  chains: z.array(z.string()).optional(),
});
export type RequestText = z.output<typeof text>;

const requests = z.record(
  z.string(),
  z.strictObject({
    texts: z.array(text).min(3),
    solved: z.array(z.string()).min(1),
    explained: z.array(z.string()).min(1),
  }),
);
export type Requests = z.output<typeof requests>;

/** What enterprises ask and what they are answered, by code of the request type. */
export function readRequests(): Requests {
  const files = readdirSync(folder("requests")).sort();
  return requests.parse(Object.assign({}, ...files.map((file) => readDemo(join("requests", file)))));
}

/**
 * Fills the choices of a text: "{a|b}" becomes one of them; "{name:a|b}" chooses once, and "{name}" repeats what was
 * chosen, also in the later texts of the same `chosen`.
 */
export function fill(template: string, random: Random, chosen: Map<string, string> = new Map()): string {
  return template.replace(/\{([^{}]+)\}/g, (_, inner: string) => {
    const named = /^([a-z]+)(?::(.*))?$/s.exec(inner);
    if (!named?.[1]) return random.pick(inner.split("|"));
    const known = chosen.get(named[1]) ?? (named[2] === undefined ? "" : random.pick(named[2].split("|")));
    chosen.set(named[1], known);
    return known;
  });
}

/** A data file of the sample park. */
export function readDemo(file: string): unknown {
  return JSON.parse(readFileSync(folder(file), "utf8"));
}

function folder(name: string): string {
  return join(process.cwd(), "prisma", "demo", name);
}
