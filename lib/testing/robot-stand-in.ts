import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

type Post = { host: string; text: string; at: number; taken: boolean };

/**
 * Plays the robots of WeCom, DingTalk and Feishu on this machine: keeps what was posted and enforces each company's own limit of
 * messages a minute, with its own error; DingTalk is then silent for ten minutes.
 */
export async function playRobots(port = 0): Promise<{ url: string; posts: Post[]; close: () => Promise<void> }> {
  const posts: Post[] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const [, host = ""] = (request.url ?? "").split("/");
    const body = JSON.parse(Buffer.concat(chunks).toString());
    const { perMinute, refusal, ok, blockedMs } = RULES[host] ?? { perMinute: 0, refusal: {}, ok: {}, blockedMs: 0 };
    const now = Date.now();
    const taken = posts.filter((post) => post.host === host && post.taken && post.at > now - 60_000).length;
    const blocked = posts.some((post) => post.host === host && !post.taken && post.at > now - blockedMs);
    const isTaken = taken < perMinute && !blocked;
    posts.push({ host, text: body.text?.content ?? body.content?.text, at: now, taken: isTaken });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(isTaken ? ok : refusal));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    posts,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

type Rule = { perMinute: number; refusal: object; ok: object; blockedMs: number };
const RULES: Record<string, Rule> = {
  "qyapi.weixin.qq.com": {
    perMinute: 20,
    ok: { errcode: 0, errmsg: "ok" },
    refusal: { errcode: 45009, errmsg: "api freq out of limit" },
    blockedMs: 0,
  },
  "oapi.dingtalk.com": {
    perMinute: 20,
    ok: { errcode: 0, errmsg: "ok" },
    refusal: { errcode: 130101, errmsg: "send too fast, exceed 20 times per minute" },
    blockedMs: 600_000,
  },
  "open.feishu.cn": {
    perMinute: 100,
    ok: { code: 0, msg: "success" },
    refusal: { code: 9499, msg: "too many request" },
    blockedMs: 0,
  },
};
