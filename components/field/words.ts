import { fill } from "@/components/ui/fill";

export type Texts = { readonly [key: string]: string | Texts };
export type Values = Readonly<Record<string, string | number>>;

const PLURAL = /\{(\w+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/g;

/**
 * A text with its particulars put in. Knows `{name}` and the plural of English, which is all that the texts of /field use
 * (words.test.ts holds them to it): the library for the rest would be a quarter of the page's script.
 */
export function say(text: string, values: Values = {}): string {
  const counted = text.replace(PLURAL, (_, name: string, one: string, other: string) =>
    (Number(values[name]) === 1 ? one : other).replaceAll("#", String(values[name])),
  );
  return fill(counted, values);
}

/** The text at a dotted path, or undefined. */
export function textAt(texts: Texts, path: string): string | undefined {
  const found = path.split(".").reduce<string | Texts | undefined>((inner, step) => {
    return typeof inner === "object" ? inner[step] : undefined;
  }, texts);
  return typeof found === "string" ? found : undefined;
}
