/** What a visitor may set for the look of every page; kept in cookies of the same names for one year. */
export const locales = ["zh-CN", "en"] as const;
export const themes = ["light", "dark", "system"] as const;
export const sizes = ["normal", "large"] as const;

export type Locale = (typeof locales)[number];
export type Theme = (typeof themes)[number];
export type Size = (typeof sizes)[number];
export type Preferences = { locale: Locale; theme: Theme; size: Size };

/**
 * Returns the preferences a visitor chose, with the default for every one that is missing or not on our lists.
 * `read` answers the value of a cookie or form field by its name.
 */
export function readPreferences(read: (name: keyof Preferences) => string | undefined): Preferences {
  return {
    locale: oneOf(locales, read("locale"), "zh-CN"),
    theme: oneOf(themes, read("theme"), "system"),
    size: oneOf(sizes, read("size"), "normal"),
  };
}

/**
 * Returns a path of this site (with its query) that is safe to send a visitor back to, or "/" for anything else.
 * Addresses of other sites, "//host" and "/\host" are not followed.
 */
export function safeReturnPath(wanted: string | null | undefined): string {
  const home = "http://here.invalid";
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, home)) return "/";
  const url = new URL(wanted, home);
  return url.origin === home ? `${url.pathname}${url.search}` : "/";
}

function oneOf<Value extends string>(list: readonly Value[], value: string | undefined, fallback: Value): Value {
  return list.find((known) => known === value) ?? fallback;
}
