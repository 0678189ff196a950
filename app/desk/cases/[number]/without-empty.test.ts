import { expect, test } from "vitest";
import { withoutEmpty } from "./without-empty";

test("the free line for another material counts only when somebody wrote in it", () => {
  const clean = withoutEmpty("materials");
  expect(clean({ number: "1", materials: ["营业执照", " "] })).toEqual({ number: "1", materials: ["营业执照"] });
  expect(clean({ number: "1", materials: "" })).toEqual({ number: "1", materials: [] });
  expect(clean({ number: "1" })).toEqual({ number: "1" });
});
