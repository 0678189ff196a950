// The service worker of /field, so that visits can be written without a network. It keeps the page /field, which carries nobody's
// data, with the scripts and styles it names, and the page that says that there is no network. Nothing else is ever kept: no
// answer of the server, no page with people's data. A version is what the page names: scripts come first, then the page.
const KEPT = "field-1";
const SHELL = "/field";
const OFFLINE = "/offline.html";
const PATIENCE = 3000;
const HTML_TAG = /<html[^>]*>/;

self.addEventListener("install", (event) => event.waitUntil(Promise.all([look(), keepOfflinePage()])));

self.addEventListener("activate", (event) => event.waitUntil(Promise.all([dropOlder(), self.clients.claim()])));

self.addEventListener("message", (event) => {
  // A new worker waits until the page says that no form is open.
  if (event.data === "takeOver") self.skipWaiting();
  if (event.data === "look") event.waitUntil(look().catch(() => undefined));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && url.pathname === "/api/auth/sign-out") event.waitUntil(forgetPerson());
  if (request.method !== "GET") return;
  if (url.pathname.startsWith("/_next/static/")) event.respondWith(asset(event));
  else if (request.mode !== "navigate") return;
  else if (url.pathname === SHELL) event.respondWith(shell(event));
  else event.respondWith(fetch(request).catch(noNetwork));
});

/** The page from the server; the kept one when the server does not answer in time, fails, or sends to the sign-in page. */
async function shell(event) {
  const answer = fetch(event.request);
  const kept = answer.then((fresh) => fresh.ok && keep(fresh.clone(), event.resultingClientId));
  event.waitUntil(kept.catch(() => undefined));
  const pause = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([answer, pause]).catch(() => undefined);
  if (first && (first.ok || first.status === 404)) return first;
  return (await fromCache(SHELL)) ?? answer.catch(noNetwork);
}

async function asset(event) {
  const known = await fromCache(event.request.url);
  if (known) return known;
  const answer = await fetch(event.request);
  const client = event.clientId && (await self.clients.get(event.clientId));
  if (answer.ok && client && new URL(client.url).pathname === SHELL) {
    const copy = answer.clone();
    event.waitUntil(caches.open(KEPT).then((cache) => cache.put(event.request.url, copy)));
  }
  return answer;
}

/** Fetches the page anew. Rejects when there is none to be had now. */
async function look() {
  const answer = await fetch(SHELL, { credentials: "same-origin", cache: "no-store", redirect: "manual" });
  if (!answer.ok) throw new Error(`${SHELL} answered ${answer.status}`);
  await keep(answer);
}

/** Keeps the page and all it names, lets go of what the one before had named, and tells pages that are older. */
async function keep(answer, except) {
  const cache = await caches.open(KEPT);
  const assets = assetsOf(await answer.clone().text());
  const before = await fromCache(SHELL);
  const named = before ? assetsOf(await before.text()) : assets;
  await Promise.all(assets.map(async (path) => (await fromCache(path)) ?? cache.add(path)));
  await cache.put(SHELL, answer);
  if (named.join() === assets.join()) return;
  await Promise.all(named.filter((path) => !assets.includes(path)).map((path) => cache.delete(path)));
  for (const client of await self.clients.matchAll()) if (client.id !== except) client.postMessage("newer");
}

function assetsOf(html) {
  const paths = html.match(/static\/[\w./~%@-]+\.(?:js|css)/g) ?? [];
  return [...new Set(paths.map((path) => `/_next/${path}`))].sort();
}

function fromCache(path) {
  return caches.match(path, { ignoreVary: true, ignoreSearch: path === SHELL });
}

/** The page for no network, in the language, theme and text size of the page that is kept; in both languages where none is. */
async function noNetwork() {
  const [page, shell] = await Promise.all([fromCache(OFFLINE), fromCache(SHELL)]);
  const look = shell && HTML_TAG.exec(await shell.text());
  if (!page || !look) return page;
  const html = (await page.text()).replace(HTML_TAG, () => look[0]);
  const headers = new Headers(page.headers);
  // They told of the page as it came.
  for (const name of ["content-length", "content-encoding"]) headers.delete(name);
  return new Response(html, { status: page.status, headers });
}

async function keepOfflinePage() {
  await (await caches.open(KEPT)).add(OFFLINE);
}

async function dropOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("field-") && name !== KEPT).map((name) => caches.delete(name)));
}

/** Whoever signs out anywhere is nobody on this device too; components/field/device.ts knows the names. */
function forgetPerson() {
  return new Promise((done) => {
    const opening = indexedDB.open("qifu-field");
    // Nothing was ever kept here: leave it so.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = done;
    opening.onsuccess = () => {
      const forgetting = opening.result.transaction("meta", "readwrite");
      forgetting.objectStore("meta").delete("person");
      forgetting.oncomplete = forgetting.onabort = () => {
        opening.result.close();
        done();
      };
    };
  });
}
