import { expect, test } from "vitest";
import { Refusal } from "./refusal";

test("a refusal carries its code, the particulars of its sentence and the field it belongs to", () => {
  const at = new Date("2026-03-02T02:00:00Z");
  const refusal = new Refusal("alreadyDone", { by: "李工", at, times: 2, note: null }, "note");
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({ name: "Refusal", code: "alreadyDone", field: "note" });
  expect(refusal.particulars).toEqual({ by: "李工", at, times: 2, note: null });
});

test("a refusal needs no more than a code", () => {
  const refusal = new Refusal("notFound");
  expect(refusal.particulars).toEqual({});
  expect(refusal.field).toBeUndefined();
  expect(refusal.message).toBe("notFound");
});
