import { expect, test } from "vitest";
import { type ChainedEvent, FIRST_HASH, firstBreak, hashOf } from "./rules";

const plain: Omit<ChainedEvent, "hash"> = {
  stream: "case:0190",
  sequence: 1,
  kind: "noteAdded",
  particulars: { text: "已联系" },
  actorId: null,
  actorName: "王强",
  actorRole: "departmentLiaison",
  onBehalfOfId: null,
  onBehalfOfName: null,
  visible: false,
  at: new Date("2026-11-23T02:00:00Z"),
  previousHash: FIRST_HASH,
};
const inName = { ...plain, onBehalfOfId: "0191", onBehalfOfName: "李敏" };

test("what was chained before anybody could act in another's name still has the hash it was given", () => {
  expect(hashOf(plain)).toBe("07f0deeca355c271a05f6b6043dc4a5370bb76cf28de8627a18d143a84d0ab6f");
});

test("in whose name something was done is part of the chain", () => {
  const hashes = [plain, inName, { ...inName, onBehalfOfId: "0192" }, { ...inName, onBehalfOfName: "李明" }].map(
    hashOf,
  );
  expect(new Set(hashes).size).toBe(4);
  const chained = { ...inName, hash: hashOf(inName) };
  expect(firstBreak([chained])).toBeNull();
  expect(firstBreak([{ ...chained, onBehalfOfId: null, onBehalfOfName: null }])).toMatchObject({ reason: "hash" });
  expect(firstBreak([{ ...chained, onBehalfOfName: "李明" }])).toMatchObject({ reason: "hash" });
});
