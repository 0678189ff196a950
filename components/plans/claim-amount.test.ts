import { expect, test } from "vitest";
import { claimAmount } from "./claim-amount";

test.each([
  ["60", "60 万元"],
  ["12.5", "12.5 万元"],
  ["1200", "1,200 万元"],
  ["最高 50 万元", "最高 50 万元"],
  ["", ""],
])("%j is shown as %j", (amount, shown) => {
  expect(claimAmount((_, values) => `${values.amount} 万元`, amount)).toBe(shown);
});
