import { pinyin } from "pinyin-pro";

const taken = new Map<string, number>();

/** A login made of the pinyin of a name, with a number when somebody has it already. */
export function loginFor(name: string): string {
  const spelled = pinyin(name, { toneType: "none", type: "array", nonZh: "removed" }).join("");
  const plain = spelled
    .toLowerCase()
    .replace(/ü/g, "v")
    .replace(/[^a-z]/g, "");
  const base = (plain.length < 3 ? `${plain}.qy` : plain).slice(0, 30);
  const before = taken.get(base) ?? 0;
  taken.set(base, before + 1);
  return before === 0 ? base : `${base}${before + 1}`;
}
