import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Letter = { to: string[]; raw: string };

/** A real SMTP server on this machine that keeps what it is given. `port` 0 takes a free one; `lose` drops the line after the text. */
export async function openPostOffice(port = 0) {
  const letters: Letter[] = [];
  const manner = { lose: false, refuse: new Set<string>() };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, answer) {
      if (!manner.refuse.has(address)) return answer();
      answer(Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
    },
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        letters.push({ to, raw: Buffer.concat(chunks).toString() });
        // The letter was taken, and the sender never hears of it.
        if (manner.lose) for (const connection of server.connections) connection.close();
        else answer();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return { port: taken, letters, manner, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** The subject and the text of a letter, decoded. */
export function read({ raw }: Letter): { subject: string; text: string } {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const unfolded = head.replace(/\r\n\s+/g, " ");
  const header = (name: string) =>
    unfolded.split("\r\n").find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? "";
  const body = rest.join("\r\n\r\n");
  const isBase64 = /base64/i.test(header("content-transfer-encoding"));
  const text = isBase64 ? Buffer.from(body, "base64").toString() : quotedPrintable(body);
  return { subject: words(header("subject").slice("subject:".length)), text };
}

function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, inner: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(inner, "base64").toString()
        : quotedPrintable(inner.replaceAll("_", " ")),
    )
    .trim();
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
