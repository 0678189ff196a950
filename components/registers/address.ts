/** An address with those of its words that were said. */
export function addressWith(href: string, words: Record<string, string | undefined>): string {
  const said = Object.entries(words).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return said.length > 0 ? `${href}?${new URLSearchParams(said)}` : href;
}
