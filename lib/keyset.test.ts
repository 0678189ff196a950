import { expect, test } from "vitest";
import { cursorOf, pageOf, placeOf } from "./keyset";

const AT = new Date("2026-03-04T05:06:07.089Z");
const ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

test("a cursor names the place it was made of", () => {
  expect(placeOf(cursorOf(AT, ID))).toEqual({ at: AT, id: ID });
});

test.each([
  undefined,
  "",
  "never",
  ID,
  `2026-03-04_${ID}`,
  `2026-13-45T99:00:00.000Z_${ID}`,
  `${AT.toISOString()}_${"-".repeat(36)}`,
  `${AT.toISOString()}_${ID} or more`,
])("%s names no place: the list begins at its beginning", (cursor) => {
  expect(placeOf(cursor)).toBeNull();
});

test("the next page begins behind the last row shown, and there is none behind the last page", () => {
  const cursor = (row: number) => `behind ${row}`;
  expect(pageOf([1, 2, 3], 2, cursor)).toEqual({ rows: [1, 2], next: "behind 2" });
  expect(pageOf([1, 2], 2, cursor)).toEqual({ rows: [1, 2], next: null });
  expect(pageOf([], 2, cursor)).toEqual({ rows: [], next: null });
});
