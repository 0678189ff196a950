import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { env } from "@/lib/env";

/** The folder of uploaded files: FILES_DIR, never below anything the web server hands out. */
const root = path.resolve(env.FILES_DIR);

/** A fresh key, `<2>/<uuid>`: the first two characters spread the files over 256 folders. */
export function newStorageKey(): string {
  const id = crypto.randomUUID();
  return `${id.slice(0, 2)}/${id}`;
}

/**
 * Stores bytes under a new key. They are written beside their place, forced to the disk and then renamed, so that a key holds
 * either everything or nothing, also after a power cut.
 */
export async function putFile(key: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(key);
  await mkdir(path.dirname(place), { recursive: true });
  const unfinished = `${place}.part`;
  try {
    const file = await open(unfinished, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, place);
    await syncFolder(path.dirname(place));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The stored bytes as a stream, and how many they are. Throws when there are none: a row without its file is our mistake. */
export async function getFile(key: string): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number }> {
  const place = placeOf(key);
  const { size } = await stat(place);
  return { stream: Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>, bytes: size };
}

/** Removes a file; one that is gone already is fine. */
export async function removeFile(key: string): Promise<void> {
  await rm(placeOf(key), { force: true });
}

function placeOf(key: string): string {
  if (!/^[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(key)) throw new Error(`not a storage key: ${key}`);
  return path.join(root, key);
}

// The new name itself is on the disk only once its folder is.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
