/** The edition an address asks for; null when it asks for none, or for nothing that could be one. */
export function editionIn({ edition }: Record<string, string | string[] | undefined>): number | null {
  return typeof edition === "string" && /^[1-9]\d{0,3}$/.test(edition) ? Number(edition) : null;
}
