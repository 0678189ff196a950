import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { send } from "./requests";

export const PORT = 3390;
export const at = (path: string, headers: Record<string, string> = {}, port = PORT) => ({
  host: "127.0.0.1",
  port,
  path,
  headers,
});

/** Serves a built folder with these settings, on PORT or another port, while `work` runs. */
export async function whileServing<T>(
  folder: string,
  settings: Record<string, string>,
  work: () => Promise<T>,
  port = PORT,
): Promise<T> {
  const child = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", folder, "-p", String(port), "-H", "127.0.0.1"],
    {
      env: {
        ...process.env,
        NODE_ENV: "production",
        DEMO_MODE: "0",
        NEXTAUTH_URL: `http://127.0.0.1:${port}`,
        ...settings,
      },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  try {
    await untilItAnswers(child, port);
    return await work();
  } finally {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
  }
}

async function untilItAnswers(child: ChildProcess, port: number): Promise<void> {
  for (let round = 0; round < 300; round++) {
    if (child.exitCode !== null) throw new Error("the server under test did not start");
    if (await send(at("/", {}, port)).catch(() => 0)) return;
    await wait(100);
  }
  throw new Error("the server under test did not answer within 30 seconds");
}
