import { describe, expect, test } from "vitest";
import {
  checkCreditCode,
  creditCodeFor,
  demoCreditCode,
  isMobile,
  maskCreditCode,
  maskPhone,
  normaliseCreditCode,
  organisationCodeFor,
} from "./rules";

describe("a unified social credit code", () => {
  test.each(["91110000802100433B", "914403001922038216"])("%s is valid", (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: "valid" });
    expect(creditCodeFor(code.slice(0, 17))).toBe(code);
  });

  test.each([
    ["91350100M0001TGQXM", "1"],
    ["91350211M0000XUF46", "R"],
    ["91350203M0001FUE2P", "J"],
  ])("%s of a pilot district is legal although its check digit should be %s: a warning", (code, computed) => {
    expect(checkCreditCode(code)).toEqual({ warning: "checkDigit" });
    expect(creditCodeFor(code.slice(0, 17)).slice(-1)).toBe(computed);
  });

  test.each([
    ["9111 0000 8021 0043 3b"],
    ["91110000-802100433-B"],
    ["９１１１００００８０２１００４３３Ｂ"],
    ["　91110000802100433B\n"],
    ["91110000—802100433–B"],
  ])("%j is understood as it was meant", (typed) => {
    expect(normaliseCreditCode(typed)).toBe("91110000802100433B");
    expect(checkCreditCode(typed)).toEqual({ ok: "valid" });
  });

  test.each([
    ["", "length"],
    ["91110000802100433", "length"],
    ["91110000802100433BB", "length"],
    ["9111000080210O433B", "alphabet"],
    ["9111000080210I433B", "alphabet"],
    ["91110000802100433S", "alphabet"],
    ["91110000802100433Z", "alphabet"],
    ["91110000802100433V", "alphabet"],
    ["9111000080210统433B", "alphabet"],
  ])("%j cannot be stored: %s", (code, problem) => {
    expect(checkCreditCode(code)).toEqual({ problem });
  });

  test("one wrong digit is noticed wherever it is", () => {
    for (let place = 0; place < 18; place++) {
      const letter = "91110000802100433B".charAt(place) === "7" ? "8" : "7";
      const wrong = `${"91110000802100433B".slice(0, place)}${letter}${"91110000802100433B".slice(place + 1)}`;
      expect(checkCreditCode(wrong)).toEqual({ warning: "checkDigit" });
    }
  });
});

test("the sample park has the codes that were worked out for it, and every one of them is valid", () => {
  expect(Array.from({ length: 12 }, (_, index) => demoCreditCode(index + 1))).toEqual([
    "91500114YYYY00012L",
    "91500114YYYY00020F",
    "91500114YYYY00039C",
    "91500114YYYY000477",
    "91500114YYYY000552",
    "91500114YYYY00063W",
    "91500114YYYY00071P",
    "91500114YYYY0008XF",
    "91500114YYYY00098F",
    "91500114YYYY001003",
    "91500114YYYY001190",
    "91500114YYYY00127T",
  ]);
  const codes = Array.from({ length: 300 }, (_, index) => demoCreditCode(index + 1));
  expect(new Set(codes).size).toBe(300);
  expect(codes.filter((code) => !("ok" in checkCreditCode(code)))).toEqual([]);
  expect(() => demoCreditCode(0)).toThrow(RangeError);
  expect(() => demoCreditCode(10_000)).toThrow(RangeError);
});

test("an organisation code ends in X where its sum asks for ten, and in 0 where it asks for eleven", () => {
  expect(organisationCodeFor("80210043")).toBe("802100433");
  expect(organisationCodeFor("YYYY0008")).toBe("YYYY0008X");
  expect(organisationCodeFor("YYYY0002")).toBe("YYYY00020");
  expect(() => organisationCodeFor("8021004")).toThrow(RangeError);
  expect(() => creditCodeFor("9111000080210O433")).toThrow(RangeError);
});

describe("a phone number", () => {
  test.each([
    ["13800008000", true],
    ["12800008000", false],
    ["1380000800", false],
    ["023-79221234", false],
    ["023-79221234-801", false],
    ["400-123-4567", false],
    ["79221234", false],
    ["", false],
  ])("%j: mobile %s", (phone, mobile) => {
    expect(isMobile(phone)).toBe(mobile);
  });

  test.each([
    ["13812348000", "138****8000"],
    ["023-79221234", "023-****1234"],
    ["0755-2601234-801", "0755-****1234"],
    ["400-123-4567", "400****4567"],
    ["12345", "****"],
    ["", "****"],
  ])("%j is shown as %j to those who need not see it", (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});

test("a credit code keeps its region and its last four characters", () => {
  expect(maskCreditCode("91500114YYYY00012L")).toBe("915001********012L");
  expect(maskCreditCode("9150")).toBe("****");
});
