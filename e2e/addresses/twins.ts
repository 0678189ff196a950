import { wordsIn } from "../walk/words";
import type { Reply } from "./ask";
import { ASKERS, type Asker, answerFor, means } from "./askers";
import { SIGHT, type Visit } from "./list";
import type { Matrix, Question } from "./matrix";

type Blind = Question & { thing: string };

/** Whether a page streams its placeholder first is a matter of moments: what tells apart does so every time. */
const ATTEMPTS = 4;
const LOADING = wordsIn("zh-CN")("ui.loading");

/** Where somebody asks for a thing out of their sight, asks again for one that does not exist: nothing may tell them apart. */
export function tellTale(matrix: Matrix, rows: readonly Visit[], methodOf: (row: Visit) => string): Promise<string[]> {
  const questions = rows.flatMap((row) => blindIn(row, methodOf(row)));
  return matrix.collect(questions, async (question) => {
    const found: string[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const difference = await apart(matrix, question);
      if (difference === null) return [];
      found.push(difference);
    }
    return found.slice(-1);
  });
}

/**
 * Two people (it is one gate for all) who get an answer here and do not see the thing in the address, and one who sees it but not
 * this part of it: what they may not have is not there either.
 */
function blindIn(row: Visit, method: string): Blind[] {
  const thing = [...row.ask.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").find((name) => SIGHT[name]);
  if (!thing) return [];
  // Who is sent elsewhere is told nothing: the table has seen to that.
  const stays = (asker: Asker) => /^(ok|\d+)$/.test(answerFor(row.who, asker) ?? "");
  const sees = (asker: Asker) => means(SIGHT[thing] ?? [], asker);
  const blind = ASKERS.filter((asker) => stays(asker) && !sees(asker));
  const refused = ASKERS.filter((asker) => sees(asker) && answerFor(row.who, asker) === "404");
  const asking = new Set([...blind.slice(0, 1), ...blind.slice(-1), ...refused.slice(0, 1)]);
  return [...asking].map((asker) => ({ row, method, asker, thing }));
}

async function apart(matrix: Matrix, { thing, ...question }: Blind): Promise<string | null> {
  const real = matrix.fill(`{${thing}}`);
  const twin = /^QS/.test(real) ? `${real.slice(0, -3)}999` : crypto.randomUUID();
  const told = toldBy(await matrix.ask(question), real);
  const expected = toldBy(await matrix.ask(question, { [thing]: twin }), twin);
  const more = told.filter((text) => !expected.includes(text));
  const less = expected.filter((text) => !told.includes(text));
  if (more.length + less.length === 0) return null;
  const line = `${question.method} ${question.row.ask} as ${question.asker}`;
  return `${line}: tells ${JSON.stringify(more)} where something unknown tells ${JSON.stringify(less)}`;
}

/** What a reply tells, without the id that was asked for and its own nonce: its status, where it leads, and every text in it. */
export function toldBy({ status, location, headers, body }: Reply, id: string): string[] {
  const isPage = /text\/(html|x-component)/.test(headers.get("content-type") ?? "");
  const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
  const text = nonce ? body.replaceAll(nonce, "<nonce>") : body;
  const told = [String(status), location ?? "", ...(isPage ? textsIn(text) : [text])];
  return [
    ...new Set(told.map((text) => text.replaceAll(id, "<id>").replaceAll(encodeURIComponent(id), "<id>"))),
  ].sort();
}

/**
 * The texts a reader sees, and every string in the data for scripts. Not in the order they came: two equal pages are streamed
 * in pieces of another order, and refer to their pieces by other numbers.
 */
function textsIn(body: string): string[] {
  const pushed = [...body.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)];
  const data = pushed.length > 0 ? pushed.map((match) => JSON.parse(match[1] ?? '""') as string).join("") : body;
  const strings = [...data.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([text]) => text);
  const shown = body.replace(/<script[\s\S]*?<\/script>/g, "").matchAll(/>([^<]+)</g);
  // Whether the word for "loading" is still among them is a matter of moments too.
  return [...strings, ...[...shown].map((match) => match[1] ?? "")].filter(
    (text) => !/^"\$/.test(text) && !text.includes(LOADING),
  );
}
