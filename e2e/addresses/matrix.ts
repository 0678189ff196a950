import { answerOf, ask, inParallel, type Reply, requestOf, sessionCookie } from "./ask";
import { ASKERS, type Asker, answerFor, means } from "./askers";
import type { Visit } from "./list";
import type { MatrixPark } from "./park";
import { SECRETS, type Secret } from "./secrets";

export type Question = { row: Visit; method: string; asker: Asker };

/** Asks the park and keeps a list of what was not as the tables say. Everything that comes back is searched for secrets. */
export class Matrix {
  private readonly read = new Set<Secret>();
  private readonly cookies = new Map<Asker, string>([["signedOut", ""]]);
  private constructor(readonly park: MatrixPark) {}

  static async of(park: MatrixPark): Promise<Matrix> {
    const matrix = new Matrix(park);
    for (const asker of ASKERS) {
      if (asker !== "signedOut") matrix.cookies.set(asker, await sessionCookie(park.people[asker]));
    }
    return matrix;
  }

  cookieOf(asker: Asker): string {
    return this.cookies.get(asker) ?? "";
  }

  /** Asks every row as everybody, eight at a time, and returns a line for each answer that is not the table's. */
  async differences(rows: readonly Visit[], methodOf: (row: Visit) => string = () => "GET"): Promise<string[]> {
    const questions = rows.flatMap((row) => ASKERS.map((asker) => ({ row, method: methodOf(row), asker })));
    return this.collect(questions, async (question) => this.judge(question, await this.ask(question)));
  }

  /** What is wrong with a reply: it is not what the table says, or it holds what its reader must not have. */
  judge({ row, method, asker }: Question, reply: Reply, how = ""): string[] {
    const expected = this.fill(answerFor(row.who, asker) ?? "nothing: the table forgets them");
    const got = answerOf(reply, asker, this.park.base);
    const line = `${method} ${row.ask}${how} as ${asker}`;
    for (const secret of secretsIn(reply)) this.read.add(secret);
    return [...(got === expected ? [] : [`${line}: ${got}, expected ${expected}`]), ...leaks(reply, asker, line)];
  }

  /** The secrets nobody has come across: looking for them would prove nothing. */
  unread(): Secret[] {
    return EVERY_SECRET.filter((secret) => !this.read.has(secret));
  }

  /** Asks one question; `instead` puts other things into the address than those of the park. */
  ask(
    { row, method, asker }: Question,
    instead: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const { base } = this.park;
    const sent = row.send && (JSON.parse(this.fill(JSON.stringify(row.send), instead)) as Visit["send"]);
    const request = requestOf(method, sent, base);
    const address = new URL(this.fill(row.ask, instead), base).href;
    return ask(address, { ...request, headers: { cookie: this.cookieOf(asker), ...request.headers, ...headers } });
  }

  /** Puts the things of the park into a text: {case}, {manager}, {freshId}, {version}. */
  fill(text: string, instead: Record<string, string> = {}): string {
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const found = instead[name] ?? GIVEN[name]?.() ?? this.park.things[name] ?? this.person(name);
      if (!found) throw new Error(`nothing called ${name} was planted`);
      return found;
    });
  }

  async collect<Entry>(entries: readonly Entry[], work: (entry: Entry) => Promise<string[]>): Promise<string[]> {
    const found: string[] = [];
    await inParallel(entries, async (entry) => {
      found.push(...(await work(entry)));
    });
    return found.sort();
  }

  private person(name: string): string | undefined {
    return (this.park.people as Record<string, string>)[name];
  }
}

/** `{version}` is newer than any screen: no form of the matrix is ever refused as outdated. */
const GIVEN: Record<string, () => string> = { freshId: () => crypto.randomUUID(), version: () => "9999" };

/** The secrets in an answer that its reader must not have. */
export function leaks(reply: Reply, asker: Asker, line: string): string[] {
  const found = secretsIn(reply).filter((secret) => !means(SECRETS[secret].readers, asker));
  return found.map((secret) => `${line}: holds ${secret}`);
}

const EVERY_SECRET = Object.keys(SECRETS) as Secret[];

function secretsIn({ body }: Reply): Secret[] {
  return EVERY_SECRET.filter((secret) => body.includes(SECRETS[secret].text));
}
