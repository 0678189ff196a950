import { expect, test } from "vitest";
import { wideOnes } from "./fact-rows";

const narrow = {};
const wide = { wide: true };

test("no row of a form has an empty half: a fact without a neighbour takes the whole row", () => {
  expect(wideOnes([narrow, narrow])).toEqual([false, false]);
  expect(wideOnes([narrow, wide, narrow, narrow, narrow])).toEqual([true, true, false, false, true]);
  expect(wideOnes([narrow, narrow, narrow, wide])).toEqual([false, false, true, true]);
  expect(wideOnes([])).toEqual([]);
});
