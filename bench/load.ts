// npm run bench: how the pages people use most cost at 1,000 and at 100,000 cases, as restricted users, beside a bare Next page
// and beside the same page fed with constants. One run on one machine; read the ratios, not the milliseconds.
import path from "node:path";
import { buildApp } from "../scripts/start/build.mjs";
import { BARE_SITE, buildSites, CONSTANT_SITE } from "./build-sites";
import { filled } from "./filled";
import { cookieOf, rowsOf } from "./people";
import { hammer, type Sample, send } from "./requests";
import { at, PORT, whileServing } from "./server";
import { filings } from "./submission";

const QUEUE = "/desk/open";
const TURNS = 9;
const seconds = Number(process.env.BENCH_SECONDS ?? 8);
const lines: { what: string; cases: string; sample: Sample }[] = [];

await buildApp({ say: console.log });
await buildSites();

lines.push({ what: "bare Next page", cases: "-", sample: await whileServing(BARE_SITE, {}, () => measured(at("/"))) });
const small = await measureSize(1_000);
const large = await measureSize(100_000);
const sizes = await byTurns(real(small), real(large));
const constants = await byTurns(real(large), await fedWithConstants(large));
report();

type Filled = { cases: string; url: string; liaison: { cookie: string } };

async function measureSize(count: number): Promise<Filled> {
  const url = await filled(`bench_${count}`, count, count < 10_000 ? 9 : 1);
  const cases = count.toLocaleString("en");
  const [liaison, contact] = [await cookieOf(url, "bench-liaison-3"), await cookieOf(url, "bench-contact-3")];
  const [theirs] = await rowsOf<{ number: string }>(
    url,
    `SELECT number FROM cases JOIN departments d ON d.id = lead_department_id JOIN people p ON p.department_id = d.id
     WHERE p.login = 'bench-liaison-3' AND state = 'inProgress' ORDER BY next_due_at LIMIT 1`,
  );
  const add = (what: string, sample: Sample) => lines.push({ what, cases, sample });
  await whileServing(".", { DATABASE_URL: url }, async () => {
    add("queue page (liaison)", await measured(at(QUEUE, liaison)));
    add("case page (liaison)", await measured(at(`/desk/cases/${theirs?.number}`, liaison)));
    add("figures (liaison)", await measured(at("/desk/figures", liaison)));
    add("own cases (contact)", await measured(at("/my", contact)));
    const next = await filings(contact);
    add("submission (contact)", await hammer(next, { seconds, accept: (status) => status === 303 || status === 200 }));
  });
  return { cases, url, liaison };
}

/** One of two that are compared: a folder served with these settings, asked for the queue page. */
type Side = {
  what: string;
  cases: string;
  folder: string;
  settings: Record<string, string>;
  cookie: Filled["liaison"];
};

function real({ cases, url, liaison }: Filled): Side {
  return { what: "queue page, by turns", cases, folder: ".", settings: { DATABASE_URL: url }, cookie: liaison };
}

/** The same app with the database's answers of one view in a file. */
async function fedWithConstants({ cases, url, liaison }: Filled): Promise<Side> {
  const record = path.resolve(".data/bench/answers");
  await whileServing(CONSTANT_SITE, { DATABASE_URL: url, RECORD: record }, () => send(at(QUEUE, liaison)));
  const what = "the same fed with constants, by turns";
  return { what, cases, folder: CONSTANT_SITE, settings: { REPLAY: record }, cookie: liaison };
}

/**
 * The requests per second of the first as a multiple of the second's. Both stand side by side and are asked by turns, so that
 * whatever else the machine does meets both alike.
 */
async function byTurns(one: Side, other: Side): Promise<number> {
  const requests = [at(QUEUE, one.cookie), at(QUEUE, other.cookie, PORT + 1)] as const;
  const turns: [Sample[], Sample[]] = [[], []];
  await whileServing(one.folder, one.settings, () =>
    whileServing(
      other.folder,
      other.settings,
      async () => {
        for (const request of requests) await hammer(() => request, { seconds: 3 });
        for (let turn = 0; turn < TURNS; turn++)
          for (const side of [0, 1] as const)
            turns[side].push(await hammer(() => requests[side], { seconds: seconds / 4 }));
      },
      PORT + 1,
    ),
  );
  const [first, second] = [middleOf(turns[0]), middleOf(turns[1])];
  lines.push({ ...one, sample: first }, { ...other, sample: second });
  return first.requestsPerSecond / second.requestsPerSecond;
}

/** The turn whose throughput is the median. */
function middleOf(turns: readonly Sample[]): Sample {
  const ordered = turns.toSorted((a, b) => a.requestsPerSecond - b.requestsPerSecond);
  return ordered[Math.floor(ordered.length / 2)] as Sample;
}

async function measured(request: ReturnType<typeof at>): Promise<Sample> {
  await hammer(() => request, { seconds: 2 });
  return hammer(() => request, { seconds });
}

function report(): void {
  console.log("\n| what | cases | requests/s | p50 ms | p95 ms | failed |\n|---|---:|---:|---:|---:|---:|");
  for (const { what, cases, sample } of lines) {
    const { requestsPerSecond, p50, p95, failed } = sample;
    console.log(
      `| ${what} | ${cases} | ${requestsPerSecond.toFixed(0)} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${failed} |`,
    );
  }
  console.log(`\nqueue page: costs ${sizes.toFixed(2)} times as much at 100,000 cases as at 1,000`);
  console.log(`queue page: ${(constants * 100).toFixed(0)} % of the throughput of the same page fed with constants`);
}
