import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";
import type { Outcome } from "@/lib/notices/rules";

/** A group robot of one of the three companies. `address` was checked against the company's host when it was saved, and is again here. */
export type RobotAddress = {
  kind: "wecom" | "dingtalk" | "feishu";
  host: string;
  address: string;
  secret: string | null;
  blockedMinutes: number;
};

const PATIENCE_MS = 8000;
const LONGEST_ANSWER = 64 * 1024;

/** Posts one text to the robot's group. Never throws, follows no redirect and reads no more than a short answer. */
export async function postToRobot(robot: RobotAddress, text: string): Promise<Outcome> {
  const url = new URL(robot.address);
  if (url.protocol !== "https:" || url.hostname !== robot.host || url.port !== "") {
    return { kind: "refused", reason: "address" };
  }
  const body = bodyOf(robot, url, text);
  try {
    const answer = await fetch(testAddress(url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return outcomeOf(robot, answer.status, await shortText(answer));
  } catch (problem) {
    const { cause, name } = problem as Error & { cause?: { code?: string } };
    const reason = cause?.code ?? name;
    const isDown = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"].includes(reason);
    return isDown ? { kind: "later", reason, isDown } : { kind: "unclear", reason };
  }
}

function bodyOf({ kind, secret }: RobotAddress, url: URL, text: string): unknown {
  if (kind === "wecom") return { msgtype: "text", text: { content: text } };
  if (kind === "dingtalk") {
    if (secret) {
      const timestamp = String(Date.now());
      url.searchParams.set("timestamp", timestamp);
      url.searchParams.set("sign", createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64"));
    }
    return { msgtype: "text", text: { content: text } };
  }
  const timestamp = String(Math.floor(Date.now() / 1000));
  const sign = secret && createHmac("sha256", `${timestamp}\n${secret}`).update("").digest("base64");
  return { ...(sign ? { timestamp, sign } : {}), msg_type: "text", content: { text } };
}

// What the companies answer when there were too many messages in a minute.
const TOO_MANY = new Set([45009, 45033, 130101, 410100, 9499, 11232, 11233]);

function outcomeOf({ blockedMinutes }: RobotAddress, status: number, text: string): Outcome {
  if (status === 429 || status >= 500)
    return {
      kind: "later",
      reason: `HTTP ${status}`,
      isDown: false,
      silentMinutes: status === 429 ? blockedMinutes : 1,
    };
  const code = codeIn(text);
  if (status === 200 && code === 0) return { kind: "sent" };
  if (code !== null && TOO_MANY.has(code)) {
    return { kind: "later", reason: `code ${code}`, isDown: false, silentMinutes: blockedMinutes };
  }
  return { kind: "refused", reason: code === null ? `HTTP ${status}` : `code ${code}` };
}

function codeIn(text: string): number | null {
  try {
    const answer: { errcode?: unknown; code?: unknown; StatusCode?: unknown } = JSON.parse(text);
    const code = answer.errcode ?? answer.code ?? answer.StatusCode;
    return typeof code === "number" ? code : null;
  } catch {
    return null;
  }
}

async function shortText(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const parts: Uint8Array[] = [];
  for (let bytes = 0; reader && bytes < LONGEST_ANSWER; ) {
    const { value, done } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.byteLength;
  }
  await reader?.cancel().catch(() => undefined);
  return Buffer.concat(parts).toString("utf8", 0, LONGEST_ANSWER);
}

/** In tests a stand-in on this machine plays all three companies: TEST_ROBOTS_URL, never with real enterprises. */
function testAddress(url: URL): URL {
  return env.TEST_ROBOTS_URL ? new URL(`/${url.hostname}${url.pathname}${url.search}`, env.TEST_ROBOTS_URL) : url;
}
