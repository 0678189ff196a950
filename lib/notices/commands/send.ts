import "server-only";
import { createTranslator } from "use-intl/core";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { messagesIn } from "@/lib/i18n";
import { sendMail } from "@/lib/outside/mail";
import { postToRobot } from "@/lib/outside/robots";
import type { Locale } from "@/lib/preferences";
import { unseal } from "@/lib/sealed";
import { LINES, ROBOT_KINDS, ROBOTS } from "../policy";
import { settingsIn } from "../queries/settings";
import { hrefOf, type Outcome } from "../rules";
import type { Batch, Line } from "./deliver";

/**
 * One e-mail with everything in the batch; null when the person has no address any more. Its Message-ID is the batch's, so that a
 * mail program shows a doubled one once.
 */
export async function sendByMail({ id, target, lines, maybeTwice }: Batch): Promise<Outcome | null> {
  const personId = target.personId ?? "";
  const person = await db.person.findUnique({ where: { id: personId }, select: { email: true, enterpriseId: true } });
  if (!person?.email) return null;
  const { language } = (await settingsIn(db, [personId]))(personId);
  const area = person.enterpriseId ? "my" : "desk";
  const text = await textsIn(language);
  const [only] = lines;
  const subject =
    lines.length === 1 && only ? text.line(area, only) : text.say("mail.subject", { count: lines.length });
  const home = `${env.NEXTAUTH_URL}/${area}/notices`;
  const body = [...listed(text, area, lines), "", text.say("mail.why", { address: `${home}/settings` })];
  return sendMail({
    to: person.email,
    subject: `${text.say("mail.brand")}${maybeTwice ? text.say("maybeTwice") : ""}${subject}`,
    text: [...(maybeTwice ? [text.say("maybeTwiceText"), ""] : []), ...body].join("\n"),
    messageId: `<${id}@${new URL(env.NEXTAUTH_URL).hostname}>`,
  });
}

/** One post with everything in the batch: numbers, what happened and links, never a name, a title or what anybody wrote. */
export async function sendByRobot({ target, lines, maybeTwice }: Batch): Promise<Outcome | null> {
  const robot = await db.robot.findUnique({ where: { id: target.robotId ?? "" } });
  const kind = ROBOT_KINDS.find((known) => known === robot?.kind);
  if (!robot || !kind) return null;
  const address = unseal(robot.addressSealed);
  const secret = robot.secretSealed && unseal(robot.secretSealed);
  if (address === null || (robot.secretSealed && secret === null)) return { kind: "refused", reason: "sealed" };
  const text = await textsIn(robot.language === "en" ? "en" : "zh-CN");
  const head = text.say("robot.head", { count: lines.length });
  const start = [maybeTwice ? text.say("maybeTwiceText") : "", head].filter((line) => line !== "");
  const body = [...start, ...listed(text, "desk", lines, ROBOTS[kind].longestBytes)];
  return postToRobot({ ...ROBOTS[kind], kind, address, secret }, body.join("\n"));
}

/** The text of a robot's test message. */
export async function testText(locale: Locale): Promise<string> {
  const { say } = await textsIn(locale);
  return `${say("robot.test")}\n${env.NEXTAUTH_URL}/desk/admin/robots`;
}

type Area = "desk" | "my";
type Texts = {
  say: (key: string, values?: Record<string, string | number>) => string;
  line: (area: Area, line: Line) => string;
};

async function textsIn(locale: Locale): Promise<Texts> {
  const { notices } = await messagesIn(locale);
  const say = createTranslator({ locale, messages: { notices }, namespace: "notices" }) as unknown as Texts["say"];
  const told = { desk: "told", my: "toldEnterprise" };
  const line = (area: Area, { kind, number, urgent }: Line) => {
    // Who it is, and what an enterprise without a number is called, stays in the park; the link says which it is.
    const what = say(`${told[area]}.${kind}`, { slot: "none", name: "none" });
    return number === null ? what : say("line", { number, what, urgent: urgent ? "yes" : "no" });
  };
  return { say, line };
}

/** A line and a link for each, the oldest first; what is beyond twenty, or does not fit, is counted. */
function listed(text: Texts, area: Area, lines: readonly Line[], longestBytes = Number.POSITIVE_INFINITY): string[] {
  const written: string[] = [];
  let shown = 0;
  for (const line of lines.slice(0, LINES)) {
    const two = [text.line(area, line), `${env.NEXTAUTH_URL}${hrefOf(area, line.kind, line)}`];
    if (Buffer.byteLength([...written, ...two].join("\n")) > longestBytes) break;
    written.push(...two);
    shown += 1;
  }
  const more = lines.length - shown;
  return more > 0 ? [...written, text.say("more", { count: more }), `${env.NEXTAUTH_URL}/${area}/notices`] : written;
}
