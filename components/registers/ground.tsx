/** Why something was asked: the ground by name, and the words that explain it. */
export function Ground({ name, words }: { name: string; words: string }) {
  return (
    <>
      <span className="font-semibold">{name}</span>
      <span className="block text-ink-2">{words}</span>
    </>
  );
}
