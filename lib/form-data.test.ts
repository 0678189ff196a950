import { expect, test } from "vitest";
import { valuesOf } from "./form-data";

function form(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test("a field sent once is a text, sent twice a list, and a name ending in [] is a list always", () => {
  const data = form(["title", "用电"], ["roles", "manager"], ["roles", "leader"], ["tags[]", "one"]);
  expect(valuesOf(data)).toEqual({ title: "用电", roles: ["manager", "leader"], tags: ["one"] });
});

test("the rows of a checklist arrive in their order, however the browser numbered them", () => {
  const data = form(
    ["items[2].title", "third"],
    ["items[0].title", "first"],
    ["items.0.days", "3"],
    ["place.park", "正阳"],
  );
  expect(valuesOf(data)).toEqual({
    items: [{ title: "first", days: "3" }, { title: "third" }],
    place: { park: "正阳" },
  });
});

test("the framework's own fields and empty file inputs are not fields of the form", () => {
  const data = form(["$ACTION_ID_abc", ""], ["$ACTION_REF_1", ""], ["photo", new File([], "")], ["note", "x"]);
  expect(valuesOf(data)).toEqual({ note: "x" });
});

test("a file field in which nothing was chosen is left out, also under the name a server action gives it", () => {
  const nothing = new File([], "blob", { type: "application/octet-stream" });
  expect(valuesOf(form(["sheet", nothing], ["pasted", "x"]))).toEqual({ pasted: "x" });
  const empty = new File([], "名单.csv", { type: "text/csv" });
  expect(valuesOf(form(["sheet", empty]))?.sheet).toBeInstanceOf(File);
});

test("a chosen file is kept as it is", () => {
  const photo = new File(["bytes"], "厂房.jpg");
  expect(valuesOf(form(["photo", photo]))?.photo).toBeInstanceOf(File);
});

test.each(["__proto__.admin", "constructor.prototype.x", "items[999999].title", "a..b", ""])(
  "a form with a field named %j is refused",
  (name) => {
    expect(valuesOf(form([name, "1"]))).toBeNull();
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  },
);

test("names that contradict each other are refused", () => {
  expect(valuesOf(form(["person", "x"], ["person.name", "y"]))).toBeNull();
  expect(valuesOf(form(["person.name", "y"], ["person", "x"]))).toBeNull();
});

test("a form with more fields than any screen has is refused", () => {
  const many = Array.from({ length: 501 }, (_, index): [string, string] => [`field${index}`, "x"]);
  expect(valuesOf(form(...many))).toBeNull();
  expect(valuesOf(form(...many.slice(1)))).not.toBeNull();
});
