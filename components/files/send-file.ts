import { sha256 } from "@/components/files/sha256";

/** `version` is the case's after the file was added to it: what a form on the same page must send now. */
export type SentFile = { id: string; name: string; mime: string; bytes: number; version?: number };
export type Sending = { done: Promise<SentFile>; abort: () => void };

/** The server understood and said no; the message is its sentence in the reader's language. */
export class UploadRefused extends Error {}

/**
 * Sends one file to /api/files with its SHA-256 and tells how far it has come (0 to 100). Rejects with UploadRefused, or with
 * another error when the connection broke. fetch() cannot tell progress, so this is an XMLHttpRequest.
 */
export function sendFile(file: File, target: string, onProgress: (percent: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = (async () => {
    const hash = await sha256(new Uint8Array(await file.arrayBuffer()));
    return new Promise<SentFile>((resolve, reject) => {
      request.open("POST", `/api/files?${target}`);
      request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
      request.setRequestHeader("x-sha256", hash);
      request.setRequestHeader("content-type", "application/octet-stream");
      request.timeout = 300_000;
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
      request.onload = () => settle(request, resolve, reject);
      request.onerror = request.ontimeout = request.onabort = () => reject(new Error("not sent"));
      request.send(file);
    });
  })();
  return { done, abort: () => request.abort() };
}

function settle(request: XMLHttpRequest, resolve: (file: SentFile) => void, reject: (error: Error) => void): void {
  const answer = parsed(request.responseText);
  if (request.status === 201) resolve(answer as SentFile);
  else reject(answer?.error ? new UploadRefused(answer.error) : new Error(`answered ${request.status}`));
}

function parsed(text: string): (Partial<SentFile> & { error?: string }) | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
