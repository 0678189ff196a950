import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { canListen } from "../postgres/ports.mjs";
import { exitCodeOfNode, Stop, typescript } from "../process.mjs";

const SECRET_FILE = ".data/secret";
const PATIENCE_MS = 4000;

/** Puts the settings of `.env`, and what a fresh clone lacks, into process.env. What is set already wins. */
export function loadSettings() {
  if (existsSync(".env")) process.loadEnvFile(".env");
  setUnlessSet("PORT", "3000");
  setUnlessSet("HOST", "127.0.0.1");
  setUnlessSet("DEMO_MODE", "1");
  setUnlessSet("NEXTAUTH_URL", `http://localhost:${Number(process.env.PORT) || 3000}`);
  if (!process.env.NEXTAUTH_SECRET) process.env.NEXTAUTH_SECRET = ownSecret();
  setUnlessSet("NEXT_TELEMETRY_DISABLED", "1");
}

/** Stops with a sentence when a setting is wrong. The rules are those of lib/env.ts. */
export async function checkSettings() {
  // The embedded database, if it is used, has no address yet.
  const env = { DATABASE_URL: process.env.DATABASE_URL || "postgresql://127.0.0.1/qifu" };
  const code = await exitCodeOfNode(typescript("scripts/start/check-settings.ts"), env);
  if (code !== 0) throw new Stop("Nothing was started.");
}

/** Stops with a sentence when the port is taken. Waits a moment first: an app that was killed may still be letting go. */
export async function checkPort() {
  const { PORT, HOST } = process.env;
  for (const givingUpAt = Date.now() + PATIENCE_MS; Date.now() < givingUpAt; await wait(250)) {
    if (await canListen(Number(PORT), HOST)) return;
  }
  throw new Stop(
    `Port ${PORT} of ${HOST} is in use: end the program that has it, or start with another one, as in PORT=3001 npm start.`,
  );
}

function setUnlessSet(name, value) {
  process.env[name] ||= value;
}

function ownSecret() {
  mkdirSync(".data", { recursive: true });
  if (!existsSync(SECRET_FILE)) writeFileSync(SECRET_FILE, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(SECRET_FILE, "utf8");
}
