import { expect, test } from "vitest";
import { readPreferences, safeReturnPath } from "@/lib/preferences";

test("a first visitor reads Chinese, in the theme of the device, at the normal size", () => {
  expect(readPreferences(() => undefined)).toEqual({ locale: "zh-CN", theme: "system", size: "normal" });
});

test("a preference that is not on our lists is replaced by the default, the others are kept", () => {
  const cookies = { locale: "../../etc", theme: "dark", size: "large" };
  expect(readPreferences((name) => cookies[name])).toEqual({ locale: "zh-CN", theme: "dark", size: "large" });
});

test.each([
  ["/my/cases?state=open", "/my/cases?state=open"],
  ["/desk", "/desk"],
  ["https://elsewhere.example/", "/"],
  ["//elsewhere.example/desk", "/"],
  ["/\\elsewhere.example", "/"],
  ["/\t/elsewhere.example", "/"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [null, "/"],
])("after changing the language a visitor who came from %s goes to %s", (wanted, path) => {
  expect(safeReturnPath(wanted)).toBe(path);
});
