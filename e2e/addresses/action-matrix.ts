import type { Reply } from "./ask";
import { ASKERS, type Asker, answerFor } from "./askers";
import { type Callable, call, codeOf, readSentences } from "./call";
import type { ActionRow } from "./list";
import { leaks, type Matrix } from "./matrix";
import { messages } from "./messages";
import { fingerprintOf } from "./probe";
import { toldBy } from "./twins";

/** What the gates say. Whoever hears anything else has passed them. */
const REFUSED = ["notFound", "notAllowed", "notYours", "signedOut"];
/** No answer of a gate nor of a command: a form the schema threw out, or no answer at all. Then the table asked the wrong thing. */
const PROVES_NOTHING = /^(malformed|status|unknown)/;

/** Two who do not see the own enterprise's cases: it is one gate for all of them. */
const BLIND: readonly Asker[] = ["otherContact", "farLiaison"];

type How = { instead?: Record<string, string>; cookie?: string; headers?: Record<string, string> };

/** The matrix of forms: every server action of the build, called by everybody. */
export class ActionMatrix {
  private readonly sentences = readSentences(messages());
  constructor(
    private readonly matrix: Matrix,
    private readonly callables: Map<string, Callable>,
  ) {}

  /** Calls every action as everybody and returns a line for each answer that is not the table's. */
  differences(rows: readonly ActionRow[]): Promise<string[]> {
    const questions = rows.flatMap((row) => ASKERS.map((asker) => ({ row, asker })));
    return this.matrix.collect(questions, async ({ row, asker }) => {
      const reply = await this.send(row, asker);
      const code = codeOf(reply, this.sentences);
      const expected = answerFor(row.who, asker) ?? "nothing: the table forgets them";
      const right = expected === "passes" ? !REFUSED.includes(code) && !PROVES_NOTHING.test(code) : code === expected;
      const line = `${row.action} as ${asker}`;
      return [...(right ? [] : [`${line}: ${code}, expected ${expected}`]), ...leaks(reply, asker, line)];
    });
  }

  /** Forms about a case that two people do not see, against the same forms about a number nobody has. */
  tellTale(rows: readonly ActionRow[]): Promise<string[]> {
    const number = this.matrix.fill("{ended}");
    const nobodys = `${number.slice(0, -3)}999`;
    const onCases = rows.filter((row) => row.live !== undefined);
    const questions = onCases.flatMap((row) => BLIND.map((asker) => ({ row, asker })));
    return this.matrix.collect(questions, async ({ row, asker }) => {
      const one = toldBy(await this.send(row, asker), number);
      const other = toldBy(await this.send(row, asker, { instead: { ended: nobodys } }), nobodys);
      return one.join("\n") === other.join("\n") ? [] : [`${row.action} as ${asker}: ${one} is not ${other}`];
    });
  }

  /**
   * Whoever sees a case and may not act, and two who do not see it, try on one in the right state. Returns what let them in, and
   * whether any row of the park has moved.
   */
  async intrusions(rows: readonly ActionRow[]): Promise<string[]> {
    const { database } = this.matrix.park;
    const before = await fingerprintOf(database);
    const questions = rows.flatMap((row) => {
      const outsiders = ASKERS.filter((asker) => answerFor(row.who, asker) === "notYours" || BLIND.includes(asker));
      return row.live === undefined ? [] : outsiders.map((asker) => ({ row, asker, live: row.live ?? "" }));
    });
    const found = await this.matrix.collect(questions, async ({ row, asker, live }) => {
      const instead = { ended: this.matrix.fill(`{${live}}`), endedItem: this.matrix.fill("{item}") };
      const reply = await this.send(row, asker, { instead });
      const code = codeOf(reply, this.sentences);
      return REFUSED.includes(code)
        ? leaks(reply, asker, row.action)
        : [`${row.action} on ${live} as ${asker}: ${code}`];
    });
    const after = await fingerprintOf(database);
    return before === after ? found : [...found, "the park is not as it was before"];
  }

  /** The code of the answer to one call; `how` may send another cookie, other headers, other things. */
  async codeFor(row: ActionRow, asker: Asker, how: How = {}): Promise<string> {
    return codeOf(await this.send(row, asker, how), this.sentences);
  }

  private send(row: ActionRow, asker: Asker, { instead, cookie, headers }: How = {}): Promise<Reply> {
    const callable = this.callables.get(row.action);
    if (!callable) throw new Error(`no page of the build carries ${row.action}`);
    const fields = Object.entries(row.send).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, this.matrix.fill(one, instead)]),
    );
    const { base } = this.matrix.park;
    return call(callable, { base, cookie: cookie ?? this.matrix.cookieOf(asker), bound: row.bound, fields, headers });
  }
}
