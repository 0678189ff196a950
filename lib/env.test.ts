import { expect, test } from "vitest";
import { readSettings, WrongSetting } from "@/lib/env";

const ENOUGH = {
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "a secret that is quite long enough to be one",
  DATABASE_URL: "postgresql://qifu@localhost/qifu",
};

test("three settings are enough to run, and the park is then a demonstration for this machine only", () => {
  expect(readSettings(ENOUGH)).toMatchObject({ DEMO_MODE: true, HOST: "127.0.0.1", PORT: 3000, UPLOAD_MAX_MB: 20 });
});

test("a setting left empty counts as not set", () => {
  expect(readSettings({ ...ENOUGH, PORT: "", DEMO_MODE: "" })).toMatchObject({ PORT: 3000, DEMO_MODE: true });
});

test.each([
  ["PORT", "eighty", 'PORT must be a whole number from 1 to 65535 (it is "eighty").'],
  ["PORT", "70000", 'PORT must be a whole number from 1 to 65535 (it is "70000").'],
  ["DEMO_MODE", "yes", 'DEMO_MODE must be 0 or 1 (it is "yes").'],
  [
    "NEXTAUTH_URL",
    "qifu.example",
    'NEXTAUTH_URL must be an address that begins with http:// or https:// (it is "qifu.example").',
  ],
  ["LOG_LEVEL", "loud", 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent (it is "loud").'],
])("the sentence about a wrong %s (%s) says what it must be", (name, value, sentence) => {
  expect(() => readSettings({ ...ENOUGH, [name]: value })).toThrow(new WrongSetting(sentence));
});

test("a wrong secret or database address is named but never shown", () => {
  const wrong = () =>
    readSettings({ ...ENOUGH, NEXTAUTH_SECRET: "short", DATABASE_URL: "mysql://root:password@db/qifu" });
  expect(wrong).toThrow(/NEXTAUTH_SECRET must be .* DATABASE_URL must be /);
  expect(wrong).not.toThrow(/short|password/);
});

test("a real park cannot have its clock moved", () => {
  const moved = { ...ENOUGH, TEST_CLOCK_OFFSET_MS: "60000" };
  expect(readSettings(moved).TEST_CLOCK_OFFSET_MS).toBe(60_000);
  expect(() => readSettings({ ...moved, DEMO_MODE: "0" })).toThrow(/TEST_CLOCK_OFFSET_MS/);
});
