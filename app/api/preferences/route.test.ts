import { expect, test } from "vitest";
import { POST } from "@/app/api/preferences/route";

function send(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  return POST(new Request("http://park.example/api/preferences", { method: "POST", body, headers }));
}

test("choosing English keeps only the language and goes back to the page of the form", async () => {
  const answer = await send({ locale: "en" }, { host: "park.example", referer: "http://park.example/my?page=2" });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/my?page=2");
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^locale=en; Path=\/; .*SameSite=Lax; HttpOnly$/),
  ]);
});

test("a value we do not know sets no cookie", async () => {
  const answer = await send({ theme: "dark; Domain=elsewhere.example", size: "huge", return: "/desk" });
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(answer.headers.get("location")).toBe("/desk");
});

test("a visitor is never sent on to another site", async () => {
  const named = await send({ size: "large", return: "//elsewhere.example" });
  expect(named.headers.get("location")).toBe("/");
  const referred = await send({ size: "large" }, { host: "park.example", referer: "http://elsewhere.example/trap" });
  expect(referred.headers.get("location")).toBe("/");
});

test("a form on another site cannot change what a visitor sees here", async () => {
  const answer = await send({ locale: "en" }, { "sec-fetch-site": "cross-site" });
  expect(answer.status).toBe(403);
});

test("behind an encrypted front door the cookie travels encrypted only", async () => {
  const answer = await send({ theme: "dark" }, { "x-forwarded-proto": "https" });
  expect(answer.headers.getSetCookie()[0]).toContain("; Secure");
});
