import { expect, test } from "vitest";
import { fieldAt, fieldOf } from "@/lib/visits/field.policy";
import { conflictHref, enterpriseHref, RECORDS, SETTINGS, sentHref, TODAY, viewOf, visitHref } from "./use-view";

const hashOf = (address: string) => new URL(address, "http://park.test").hash;

test("every link on the phone leads to its screen", () => {
  expect([TODAY, RECORDS, SETTINGS].map((href) => viewOf(href).kind)).toEqual(["today", "records", "settings"]);
  expect(viewOf(enterpriseHref("e"))).toEqual({ kind: "enterprise", id: "e" });
  expect(viewOf(visitHref("r", "lines"))).toEqual({ kind: "visit", id: "r", step: "lines" });
  expect(viewOf(conflictHref("r"))).toEqual({ kind: "conflict", id: "r" });
  expect(viewOf(sentHref("v"))).toEqual({ kind: "sent", id: "v" });
  expect(viewOf("#/nothing/x")).toEqual({ kind: "today" });
});

test("the desk's links into the phone's page lead to the enterprise and to the visit", () => {
  expect(viewOf(hashOf(fieldAt("e")))).toEqual({ kind: "enterprise", id: "e" });
  expect(viewOf(hashOf(fieldOf("v")))).toEqual({ kind: "sent", id: "v" });
});
