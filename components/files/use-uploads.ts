"use client";

import { useEffect, useRef, useState } from "react";
import { type Sending, type SentFile, sendFile, UploadRefused } from "@/components/files/send-file";
import { shrink } from "@/components/files/shrink";

export type Upload = {
  key: string;
  name: string;
  mime: string;
  bytes: number;
  state: "preparing" | "sending" | "done" | "failed";
  percent: number;
  error?: string;
  /** The server's id, once it is there. */
  id?: string;
  /** The case's version after this file, if it went to a case. */
  version?: number;
};

export type UploadLimits = { maxMb: number; most: number };
export type UploadTexts = { failedNetwork: string; tooLarge: string; empty: string };

/** Two at a time: enough for a phone's connection, and the first ones are there soon. */
const AT_ONCE = 2;

/** The files of one form: each is sent as soon as it is added, can be retried, and removed. */
export function useUploads(target: string, initial: readonly SentFile[], limits: UploadLimits, texts: UploadTexts) {
  const [uploads, setUploads] = useState<Upload[]>(() => initial.map(received));
  const files = useRef(new Map<string, File>());
  const running = useRef(new Map<string, Sending | null>());
  const waiting = useRef<string[]>([]);

  useEffect(() => {
    const sendings = running.current;
    return () => {
      for (const sending of sendings.values()) sending?.abort();
    };
  }, []);

  function change(key: string, part: Partial<Upload>) {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  }

  /** Adds what there is room for; says how many were left out. */
  function add(chosen: readonly File[]): number {
    const room = limits.most - uploads.filter(({ state }) => state !== "failed").length;
    const taken = chosen.slice(0, Math.max(0, room));
    const fresh = taken.map((file) => ({ file, upload: begun(file) }));
    setUploads((all) => [...all, ...fresh.map(({ upload }) => upload)]);
    for (const { file, upload } of fresh) {
      files.current.set(upload.key, file);
      queue(upload.key);
    }
    return chosen.length - taken.length;
  }

  function queue(key: string) {
    waiting.current.push(key);
    next();
  }

  function next() {
    const key = running.current.size < AT_ONCE ? waiting.current.shift() : undefined;
    const file = key && files.current.get(key);
    if (!key || !file) return;
    running.current.set(key, null);
    send(key, file).finally(() => {
      running.current.delete(key);
      next();
    });
    next();
  }

  async function send(key: string, original: File) {
    change(key, { state: "preparing", percent: 0, error: undefined });
    try {
      const file = await shrink(original);
      if (file.size === 0) throw new UploadRefused(texts.empty);
      if (file.size > limits.maxMb * 1024 * 1024) throw new UploadRefused(texts.tooLarge);
      change(key, { state: "sending", bytes: file.size });
      const sending = sendFile(file, target, (percent) => change(key, { percent }));
      running.current.set(key, sending);
      change(key, { ...received(await sending.done), key });
      files.current.delete(key);
    } catch (error) {
      change(key, { state: "failed", error: error instanceof UploadRefused ? error.message : texts.failedNetwork });
    }
  }

  async function remove(key: string) {
    const upload = uploads.find((one) => one.key === key);
    running.current.get(key)?.abort();
    waiting.current = waiting.current.filter((one) => one !== key);
    files.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
    // If this fails the file only lingers in the draft; it shows again when the form is opened anew.
    if (upload?.id) await fetch(`/api/files/${upload.id}`, { method: "DELETE" }).catch(() => null);
  }

  return { uploads, add, retry: queue, remove };
}

function received({ id, name, mime, bytes, version }: SentFile): Upload {
  return { key: id, id, name, mime, bytes, version, state: "done", percent: 100 };
}

let counter = 0;

function begun(file: File): Upload {
  counter += 1;
  return { key: `new-${counter}`, name: file.name, mime: file.type, bytes: file.size, state: "preparing", percent: 0 };
}
