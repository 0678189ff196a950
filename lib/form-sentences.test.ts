import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { answerToIssues, answerToRefusal, type Reader } from "./form-sentences";
import { messagesIn } from "./i18n";
import { Refusal } from "./refusal";

const readers: Record<"chinese" | "english", Reader> = {
  chinese: { locale: "zh-CN", texts: {} },
  english: { locale: "en", texts: {} },
};

beforeAll(async () => {
  readers.chinese = { locale: "zh-CN", texts: await messagesIn("zh-CN") };
  readers.english = { locale: "en", texts: await messagesIn("en") };
});

const schema = z.strictObject({
  title: z.string().min(5).max(60),
  kind: z.enum(["one", "other"]),
  mail: z.email(),
  count: z.coerce.number().int().max(9),
  people: z.array(z.uuid()).min(1),
  note: z.string().refine((text) => [...text].length <= 3, { error: "validation.tooLong", params: { max: 3 } }),
  day: z.union([z.literal(""), z.string().refine(() => false, { error: "validation.day" })]),
});

function answer(reader: Reader, sent: unknown) {
  const parsed = schema.safeParse(sent);
  return answerToIssues(reader, parsed.error?.issues ?? [], sent);
}

test("each broken field gets one sentence in the reader's language", () => {
  const sent = { title: "abc", kind: "third", mail: "x@", count: "12", people: [], note: "一二三四", day: "x" };
  expect(answer(readers.chinese, sent)).toEqual({
    fieldErrors: {
      title: "请至少填写 5 个字",
      kind: "请从列表中选择",
      mail: "请填写完整的电子邮箱，例如 name@example.com",
      count: "不能大于 9",
      people: "请至少选择一项",
      note: "内容太长，请控制在 3 字以内",
      day: "请填写日期，例如 2026-11-23",
    },
  });
  expect(answer(readers.english, sent).fieldErrors?.note).toBe("This is too long, please keep it to 3 characters");
});

test("a missing field is asked for, a nested one is reported under its path", () => {
  const sent = { kind: "one", mail: "a@b.cn", count: "1", people: ["not an id"], note: "", day: "" };
  expect(answer(readers.chinese, sent).fieldErrors).toEqual({ title: "请填写", "people.0": "请从列表中选择" });
});

test("a field the form does not have is refused as a whole", () => {
  const id = "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000";
  const sent = {
    title: "厂区用电增容",
    kind: "one",
    mail: "a@b.cn",
    count: "1",
    people: [id],
    note: "",
    day: "",
    role: "systemAdministrator",
  };
  expect(answer(readers.english, sent)).toEqual({
    message: "This page has been updated. Please reload it and submit again",
  });
});

test("a refusal is told at its field, with moments on the park's clock", () => {
  const taken = new Refusal("loginTaken", {}, "login");
  expect(answerToRefusal(readers.chinese, taken)).toEqual({
    fieldErrors: { login: "这个登录名已有人使用，请换一个。" },
  });
  const reader: Reader = { locale: "en", texts: { "refusals-cases": { alreadyDone: "{by} did this at {at}" } } };
  const done = new Refusal("alreadyDone", { by: "李建国", at: new Date("2026-11-23T16:30:00Z") });
  expect(answerToRefusal(reader, done)).toEqual({ message: "李建国 did this at 2026-11-24 00:30" });
});

test("what somebody else saved first is shown as a conflict with the version now in force", () => {
  const refusal = new Refusal("changedMeanwhile", { by: "张晓敏", at: new Date("2026-11-23T06:02:00Z"), version: 4 });
  const conflict = { byName: "张晓敏", at: "2026-11-23 14:02", version: "4", changes: [] };
  expect(answerToRefusal(readers.chinese, refusal)).toEqual({ conflict });
});

test("a refusal without a sentence is our mistake and is not kept quiet", () => {
  expect(() => answerToRefusal(readers.chinese, new Refusal("noSuchCode"))).toThrow(/noSuchCode/);
});
