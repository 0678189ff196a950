import { expect, test } from "vitest";
import { changePerson, createPerson, peopleSearch, setPasswordByLink, signIn } from "./schema";

const person = { login: "Zhou.Li", name: " 周立 ", roles: "manager" };
const id = "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000";

test("what people type is put in order: spaces, full-width digits, empty fields", () => {
  expect(
    createPerson.parse({ ...person, phone: "１３８ 1234-5678", email: "", enterpriseCode: "", departmentId: "" }),
  ).toEqual({
    login: "zhou.li",
    name: "周立",
    title: null,
    phone: "13812345678",
    email: null,
    departmentId: null,
    enterpriseId: null,
    enterpriseCode: null,
    roles: ["manager"],
  });
});

test.each(["demoOrder", "sessionVersion", "passwordHash", "disabledAt", "id"])(
  "a form cannot smuggle in %s",
  (field) => {
    expect(createPerson.safeParse({ ...person, [field]: "1" }).success).toBe(false);
    expect(changePerson.safeParse({ personId: id, version: "1", name: "周立", [field]: "1" }).success).toBe(false);
  },
);

test.each([
  ["login", "周立"],
  ["login", "ab"],
  ["name", ""],
  ["name", "很".repeat(41)],
  ["phone", "12"],
  ["email", "zhou@"],
  ["roles", "king"],
  ["departmentId", "1 OR 1=1"],
])("a wrong %s is marked at its field", (field, value) => {
  const parsed = createPerson.safeParse({ ...person, [field]: value });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test("a name of forty rare characters fits", () => {
  expect(createPerson.safeParse({ ...person, name: "𠮷".repeat(40) }).success).toBe(true);
});

test("the repeated password must be the same", () => {
  const sent = { token: "t", password: "Lan9-Tiao3x", again: "Lan9-Tiao3y" };
  expect(setPasswordByLink.safeParse(sent).error?.issues[0]).toMatchObject({
    path: ["again"],
    message: "validation.passwordsDiffer",
  });
});

test("a password is taken exactly as typed, a login is not", () => {
  expect(signIn.parse({ login: " ZHOU.li ", password: " pass word " })).toEqual({
    login: "zhou.li",
    password: " pass word ",
  });
});

test("an address line with nonsense shows the whole list", () => {
  expect(peopleSearch.parse({ side: "x", after: "'; drop", q: "张" })).toEqual({
    q: "张",
    side: "all",
    after: "",
    before: "",
  });
});
