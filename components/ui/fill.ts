/** Puts particulars into a text: fill("{count} left", { count: 3 }) is "3 left". */
export function fill(text: string, particulars: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(particulars[name] ?? whole));
}
