import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { digestOf } from "./sha256";

test.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000, 70_001])(
  "over plain http a file of %d bytes has the same SHA-256 as everywhere",
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 0xff);
    expect(Buffer.from(digestOf(bytes)).toString("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
  },
);
