/** Counts what a person calls a character: 𠮷 and most emoji are one, although the browser stores two. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
