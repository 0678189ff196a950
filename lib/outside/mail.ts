import "server-only";
import { Readable } from "node:stream";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import type { Outcome } from "@/lib/notices/rules";

export type Mail = { to: string; subject: string; text: string; messageId: string };

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

let transport: Transporter | null = null;

/** Whether this park sends e-mail at all: SMTP_URL is set. */
export function hasMail(): boolean {
  return env.SMTP_URL !== undefined;
}

/** Hands one plain-text e-mail to the server of SMTP_URL. Never throws: what went wrong is the outcome. */
export async function sendMail({ to, subject, text, messageId }: Mail): Promise<Outcome> {
  transport ??= createTransport({ url: env.SMTP_URL, ...PATIENCE });
  // The text is asked for only once the server is ready to take it: whether it was tells a broken line before from one after.
  const content = { isTaken: false };
  try {
    await transport.sendMail({
      to,
      subject,
      text: Readable.from(handOver(text, content)),
      from: env.MAIL_FROM,
      messageId,
      // Answers to a machine help nobody, and holiday notices need not come back.
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { kind: "sent" };
  } catch (problem) {
    return outcomeOf(problem as SmtpProblem, content.isTaken);
  }
}

async function* handOver(text: string, content: { isTaken: boolean }) {
  content.isTaken = true;
  yield text;
}

type SmtpProblem = Error & { code?: string; responseCode?: number; command?: string };

function outcomeOf({ code = "", responseCode, command = "" }: SmtpProblem, isTaken: boolean): Outcome {
  const reason = responseCode ? `SMTP ${responseCode}` : code || "SMTP";
  if (responseCode !== undefined && responseCode >= 500 && !command.startsWith("AUTH"))
    return { kind: "refused", reason };
  if (responseCode !== undefined) return { kind: "later", reason, isDown: false };
  return isTaken ? { kind: "unclear", reason } : { kind: "later", reason, isDown: true };
}
