/** Headers a stranger may send along in the hope that somebody behind the door believes them. */
export const SPOOFED: Record<string, Record<string, string>> = {
  "a claim that the proxy has run already": { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  "the same in older words": { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  "the same for a src folder": {
    "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware",
  },
  "a rewrite": {
    "x-middleware-rewrite": "/api/health",
    "x-rewrite-url": "/api/health",
    "x-original-url": "/api/health",
  },
  "an inner address": {
    "x-invoke-path": "/api/health",
    "x-matched-path": "/api/health",
    "x-now-route-matches": "1",
    "x-invoke-status": "200",
  },
  "another host": {
    "x-forwarded-host": "elsewhere.example",
    "x-forwarded-proto": "https",
    forwarded: "host=elsewhere.example",
  },
  "an address of the house": { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1" },
  "a name the front door would have checked": {
    "x-forwarded-user": "{manager}",
    "x-remote-user": "{manager}",
    "remote-user": "admin",
    authorization: "Bearer admin",
  },
  "a way back": { "x-page-path": "//elsewhere.example/trap", referer: "http://elsewhere.example/" },
  "another method": { "x-http-method-override": "PUT", "x-method-override": "PUT" },
  "data of a page": { "x-nextjs-data": "1", "next-url": "/desk" },
};

/** Cookies that are nobody's session. */
export const FORGED: Record<string, string> = {
  "an empty one": "qifu.session=",
  "a word": "qifu.session=manager",
  "a token without encryption": `qifu.session=${part({ alg: "none" })}.${part({ personId: "{manager}", sessionVersion: 1 })}.`,
  "one under next-auth's usual name": "next-auth.session-token=manager; __Secure-next-auth.session-token=manager",
};

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
