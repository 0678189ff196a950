/** Drops the empty lines of a repeated field: a free line nobody filled in is not an answer. */
export function withoutEmpty(name: string) {
  return (sent: unknown): unknown => {
    if (typeof sent !== "object" || sent === null || !(name in sent)) return sent;
    const lines = [Reflect.get(sent, name)].flat().filter((line) => typeof line !== "string" || line.trim() !== "");
    return { ...sent, [name]: lines };
  };
}
