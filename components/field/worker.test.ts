import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";

// public/sw.js, run outside a browser: what it keeps, what it answers, and what it leaves alone.
const HOME = "http://park.test";
const SHELL = (build: string) =>
  `<html><script src="/_next/static/chunks/${build}.js"></script><link href="/_next/static/chunks/${build}.css">` +
  `<script>self.__next_f.push([1,"static/chunks/${build}-more.js"])</script></html>`;

type Answer = { status?: number; body?: string; type?: string };
let site: Record<string, Answer | "never" | "down">;
let worker: Worker;

beforeEach(async () => {
  site = { "/offline.html": { body: "no network" } };
  deploy("one");
  worker = new Worker();
  await worker.install();
});

test("on installing, it keeps the page, what the page names and the page for no network, and nothing else", () => {
  expect(worker.kept()).toEqual([
    "/_next/static/chunks/one-more.js",
    "/_next/static/chunks/one.css",
    "/_next/static/chunks/one.js",
    "/field",
    "/offline.html",
  ]);
});

test("it is not installed where the page is not to be had", async () => {
  site["/field"] = { status: 404 };
  await expect(new Worker().install()).rejects.toThrow("404");
});

describe("the page is asked of the server, and the kept one stands in", () => {
  test.each<[string, Answer | "never" | "down", string]>([
    ["when there is no network", "down", SHELL("one")],
    ["when the server does not answer in time", "never", SHELL("one")],
    ["when the server fails", { status: 500, body: "broken" }, SHELL("one")],
    ["when the session has ended", { status: 0, type: "opaqueredirect" }, SHELL("one")],
    ["but not when the server has another one", { body: SHELL("two") }, SHELL("two")],
    ["nor for whoever may not have it", { status: 404, body: "not found" }, "not found"],
  ])("%s", async (_, answer, body) => {
    site["/field"] = answer;
    for (const name of ["two.js", "two.css", "two-more.js"]) site[`/_next/static/chunks/${name}`] = { body: name };
    expect(await worker.navigate("/field")).toBe(body);
  });
});

test("a newer page takes the place of the kept one with all it names, and older pages are told", async () => {
  deploy("two");
  await worker.navigate("/field");
  expect(worker.kept().filter((path) => path.includes("one"))).toEqual([]);
  expect(worker.told).toEqual(["older page: newer"]);
  site["/field"] = "down";
  expect(await worker.navigate("/field")).toBe(SHELL("two"));
  expect(await worker.ask("/_next/static/chunks/two-more.js")).toBe("two-more.js");
});

test("a newer page of which a part is missing does not spoil the kept one", async () => {
  deploy("two");
  site["/_next/static/chunks/two.css"] = "down";
  await worker.navigate("/field");
  site["/field"] = "down";
  expect(await worker.navigate("/field")).toBe(SHELL("one"));
  expect(await worker.ask("/_next/static/chunks/one.js")).toBe("one.js");
});

test("the same page again is no news", async () => {
  await worker.navigate("/field");
  await worker.message("look");
  expect(worker.told).toEqual([]);
});

test("the page for no network has the language, theme and text size of the kept page", async () => {
  site["/offline.html"] = { body: readFileSync("public/offline.html", "utf8") };
  const tag = '<html lang="en" data-theme="dark" data-size="large">';
  site["/field"] = { body: SHELL("one").replace("<html>", tag) };
  const other = new Worker();
  await other.install();
  const page = await other.navigate("/desk");
  expect(page).toContain(tag);
  expect(page?.match(/<html/g)).toHaveLength(1);
  // Both are there; its styles show one of them once the tag says which.
  for (const lang of ["zh-CN", "en"]) expect(page).toContain(`<section lang="${lang}">`);
  expect(page).not.toMatch(/<script|style="| on[a-z]+="/);
});

test("other pages come from the server alone, and without one from the page for no network", async () => {
  site["/desk"] = { body: "the desk" };
  expect(await worker.navigate("/desk")).toBe("the desk");
  expect(await worker.navigate("/desk/cases/QS2026-1123-008")).toBe("no network");
  expect(worker.kept()).not.toContain("/desk");
});

test("it has no answer for what pages ask, so nothing of it can be kept", async () => {
  site["/api/visits/shortlist"] = { body: "whom one visits" };
  expect(await worker.ask("/api/visits/shortlist")).toBeUndefined();
  expect(await worker.ask("/api/visits/sync", "POST")).toBeUndefined();
  expect(await worker.ask("/desk?_rsc=abc")).toBeUndefined();
});

test("a new worker takes over only when a page says so", async () => {
  await worker.message("look");
  expect(worker.skipped).toBe(0);
  await worker.message("takeOver");
  expect(worker.skipped).toBe(1);
});

function deploy(build: string): void {
  site["/field"] = { body: SHELL(build) };
  for (const name of [`${build}.js`, `${build}.css`, `${build}-more.js`]) {
    site[`/_next/static/chunks/${name}`] = { body: name };
  }
}

type Kept = { text: () => Promise<string>; clone: () => Kept; ok: boolean; status: number; type: string };

function answerOf({ status = 200, body = "", type = "basic" }: Answer): Kept {
  return {
    ok: status >= 200 && status < 300,
    status,
    type,
    text: async () => body,
    clone: () => answerOf({ status, body, type }),
  };
}

/** As much of a browser as a worker sees. */
class Worker {
  readonly told: string[] = [];
  skipped = 0;
  private readonly listeners = new Map<string, (event: unknown) => void>();
  private readonly cache = new Map<string, Kept>();
  private work: Promise<unknown>[] = [];

  constructor() {
    const cache = {
      match: async (path: string) => this.cache.get(pathOf(path))?.clone(),
      put: async (path: string, answer: Kept) => void this.cache.set(pathOf(path), answer),
      add: async (path: string) => void this.cache.set(pathOf(path), await this.fetch(path)),
      delete: async (path: string) => this.cache.delete(pathOf(path)),
    };
    const caches = {
      open: async () => cache,
      match: cache.match,
      keys: async () => ["field-1"],
      delete: async () => true,
    };
    const client = {
      id: "older page",
      url: `${HOME}/field`,
      postMessage: (said: string) => this.told.push(`older page: ${said}`),
    };
    const clients = { claim: async () => undefined, matchAll: async () => [client], get: async () => client };
    const self = {
      addEventListener: (name: string, listener: (event: unknown) => void) => this.listeners.set(name, listener),
      skipWaiting: () => {
        this.skipped += 1;
      },
      clients,
      location: { origin: HOME },
    };
    const run = new Function("self", "caches", "fetch", "setTimeout", readFileSync("public/sw.js", "utf8"));
    // Its patience ends at once: three seconds are tried out in the browser.
    run(
      self,
      caches,
      (asked: string | { url: string }) => this.fetch(asked),
      (done: () => void) => setTimeout(done, 5),
    );
  }

  install(): Promise<unknown> {
    return this.send("install", {});
  }

  message(data: string): Promise<unknown> {
    return this.send("message", { data });
  }

  navigate(path: string): Promise<string | undefined> {
    return this.respond(path, "GET", "navigate");
  }

  ask(path: string, method = "GET"): Promise<string | undefined> {
    return this.respond(path, method, "cors");
  }

  kept(): string[] {
    return [...this.cache.keys()].sort();
  }

  private async respond(path: string, method: string, mode: string): Promise<string | undefined> {
    let response: Promise<Kept> | undefined;
    const respondWith = (answer: Promise<Kept>) => {
      response = answer;
    };
    const request = { url: `${HOME}${path}`, method, mode };
    await this.send("fetch", { request, respondWith, clientId: "", resultingClientId: "this page" });
    return (await response)?.text();
  }

  private async send(name: string, event: object): Promise<void> {
    this.work = [];
    this.listeners.get(name)?.({ ...event, waitUntil: (work: Promise<unknown>) => this.work.push(work) });
    const never = new Promise((later) => setTimeout(later, 20));
    await Promise.race([Promise.all(this.work), never]);
  }

  private async fetch(asked: string | { url: string }): Promise<Kept> {
    const path = pathOf(typeof asked === "string" ? asked : asked.url);
    const answer = site[path] ?? "down";
    if (answer === "never") return new Promise(() => undefined);
    if (answer === "down") throw new TypeError("no network");
    return answerOf(answer);
  }
}

function pathOf(address: string): string {
  return new URL(address, HOME).pathname;
}
