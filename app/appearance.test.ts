import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

type Palette = Record<string, string>;

const css = readFileSync(join(__dirname, "palette.css"), "utf8");
const light = paletteAfter(":root {");
const dark = paletteAfter(':root[data-theme="dark"] {');
const darkBySystem = paletteAfter(':root[data-theme="system"] {');

const grounds = ["page", "surface", "sunken"];
const tones = ["brand", "green", "yellow", "red", "gray", "purple"];

test("choosing dark and following a dark device look the same", () => {
  expect(darkBySystem).toEqual(dark);
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s theme", (_, palette) => {
  test.each(pairs(["ink", "ink-2", "ink-3", "brand", "red"], grounds))("%s can be read on %s", (text, ground) => {
    expect(contrast(palette, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(tones)("a lamp or tag in %s can be read on its own ground and on white", (tone) => {
    expect(contrast(palette, tone, `${tone}-soft`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette, tone, "surface")).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["solid", "solid-hover", "header", "header-raised"])("white words can be read on %s", (ground) => {
    expect(contrast({ ...palette, white: "#ffffff" }, "white", ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(["line-strong", "focus"], grounds))("%s marks inputs and focus visibly on %s", (line, ground) => {
    expect(contrast(palette, line, ground)).toBeGreaterThanOrEqual(3);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("chart series %i stands out from the sheet", (series) => {
    expect(contrast(palette, `series-${series}`, "surface")).toBeGreaterThanOrEqual(3);
  });
});

function pairs(texts: string[], places: string[]): [string, string][] {
  return texts.flatMap((text) => places.map((place): [string, string] => [text, place]));
}

function paletteAfter(selector: string): Palette {
  const start = css.indexOf(selector);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
}

/** The contrast of two colours by WCAG 2.2, from 1 to 21; not a number when one is missing. */
function contrast(palette: Palette, one: string, other: string): number {
  const [dim = Number.NaN, bright = Number.NaN] = [palette[one], palette[other]].map(luminance).sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex = ""): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
