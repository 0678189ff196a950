import * as z from "zod";

/** Every setting of the program, checked, with its unit in its name. Described one by one in `.env.example`. */
export type Settings = z.output<typeof schema>;

/** Reads the settings from environment variables; an empty one counts as not set. Throws WrongSetting for a wrong one. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = schema.safeParse(given);
  if (!read.success) throw new WrongSetting(read.error.issues.map((issue) => complaint(issue, given)).join(" "));
  return read.data;
}

/** A setting nobody can run with. The message is a sentence for the person who starts the program. */
export class WrongSetting extends Error {}

const schema = z
  .object({
    PORT: wholeNumber(1, 65_535).default(3000),
    HOST: z.string().default("127.0.0.1"),
    NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "an address that begins with http:// or https://" }),
    NEXTAUTH_SECRET: z.string({ error: "set" }).min(32, "at least 32 characters long"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "an address that begins with postgresql://" }),
    DATABASE_CONNECTIONS: wholeNumber(1, 200).default(10),
    DATABASE_TIMEOUT_SECONDS: wholeNumber(1, 600).default(15),
    DEMO_MODE: z
      .enum(["0", "1"], { error: "0 or 1" })
      .default("1")
      .transform((value) => value === "1"),
    FILES_DIR: z.string().default(".data/files"),
    UPLOAD_MAX_MB: wholeNumber(1, 1024).default(20),
    SESSION_IDLE_MINUTES: wholeNumber(5, 1440).default(30),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
        error: "one of fatal, error, warn, info, debug, trace, silent",
      })
      .default("info"),
    WORKER_CONCURRENCY: wholeNumber(1, 50).default(4),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "an address that begins with smtp:// or smtps://" }).optional(),
    MAIL_FROM: z.string().default("Qifu <qifu@localhost>"),
    TEST_ROBOTS_URL: z.url({ protocol: /^http$/, error: "an address that begins with http://" }).optional(),
    TEST_CLOCK_OFFSET_MS: wholeNumber(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER).default(0),
  })
  .refine((settings) => settings.DEMO_MODE || settings.TEST_CLOCK_OFFSET_MS === 0, {
    path: ["TEST_CLOCK_OFFSET_MS"],
    error: "unset when DEMO_MODE is 0, since it falsifies every deadline",
  })
  .refine((settings) => settings.DEMO_MODE || settings.TEST_ROBOTS_URL === undefined, {
    path: ["TEST_ROBOTS_URL"],
    error: "unset when DEMO_MODE is 0, since no robot would be reached",
  });

function wholeNumber(least: number, most: number) {
  const rule = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^-?\d+$/, rule)
    .transform(Number)
    .pipe(z.int(rule).min(least, rule).max(most, rule));
}

const NEVER_SHOWN = ["NEXTAUTH_SECRET", "DATABASE_URL", "SMTP_URL"];

function complaint(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const name = String(issue.path[0]);
  const value = given[name];
  const shown = value === undefined || NEVER_SHOWN.includes(name) ? "" : ` (it is "${value}")`;
  return `${name} must be ${issue.message}${shown}.`;
}

export const env = readSettings(process.env);
