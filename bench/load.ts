// npm run bench: how the pages people use most cost at 1,000 and at 100,000 cases, as restricted users, beside a bare Next page
// and beside the same page fed with constants. One run on one machine; read the ratios, not the milliseconds.
import { readFileSync } from "node:fs";
import path from "node:path";
import { runNode, typescript } from "../scripts/process.mjs";
import { buildApp } from "../scripts/start/build.mjs";
import { copyDatabase, migratedTemplate } from "../scripts/test/databases.mjs";
import { BARE_SITE, buildSites, CONSTANT_SITE } from "./build-sites";
import { cookieOf, rowsOf } from "./people";
import { hammer, type Sample, send } from "./requests";
import { at, PORT, whileServing } from "./server";
import { filings } from "./submission";

const SIZES = [1_000, 100_000];
const server = process.env.DATABASE_URL ?? "";
const TURNS = 9;
const seconds = Number(process.env.BENCH_SECONDS ?? 8);
const lines: { what: string; cases: string; sample: Sample }[] = [];

await buildApp({ say: console.log });
await buildSites();

lines.push({ what: "bare Next page", cases: "-", sample: await whileServing(BARE_SITE, {}, () => measured(at("/"))) });
for (const cases of SIZES) await measureSize(cases);
report();

async function measureSize(cases: number): Promise<void> {
  const url = await filled(cases);
  const [liaison, contact] = [await cookieOf(url, "bench-liaison-3"), await cookieOf(url, "bench-contact-3")];
  const [theirs] = await rowsOf<{ number: string }>(
    url,
    `SELECT number FROM cases JOIN departments d ON d.id = lead_department_id JOIN people p ON p.department_id = d.id
     WHERE p.login = 'bench-liaison-3' AND state = 'inProgress' ORDER BY next_due_at LIMIT 1`,
  );
  const add = (what: string, sample: Sample) => lines.push({ what, cases: cases.toLocaleString("en"), sample });
  await whileServing(".", { DATABASE_URL: url }, async () => {
    add("queue page (liaison)", await measured(at("/desk/open", liaison)));
    add("case page (liaison)", await measured(at(`/desk/cases/${theirs?.number}`, liaison)));
    add("figures (liaison)", await measured(at("/desk/figures", liaison)));
    add("own cases (contact)", await measured(at("/my", contact)));
    const next = await filings(contact);
    add("submission (contact)", await hammer(next, { seconds, accept: (status) => status === 303 || status === 200 }));
  });
  await measureConstants(url, liaison, add);
}

/** Both servers stand side by side and are asked by turns, so that whatever else the machine does meets both alike. */
async function measureConstants(url: string, headers: { cookie: string }, add: (what: string, sample: Sample) => void) {
  const record = path.resolve(".data/bench/answers");
  await whileServing(CONSTANT_SITE, { DATABASE_URL: url, RECORD: record }, async () => {
    await send(at("/desk/open", headers));
  });
  const real = at("/desk/open", headers);
  const constant = at("/desk/open", headers, PORT + 1);
  const samples = await whileServing(".", { DATABASE_URL: url }, () =>
    whileServing(CONSTANT_SITE, { REPLAY: record }, () => byTurns(real, constant), PORT + 1),
  );
  add("queue page, by turns", samples[0]);
  add("the same fed with constants", samples[1]);
}

type Request = ReturnType<typeof at>;

async function byTurns(one: Request, other: Request): Promise<[Sample, Sample]> {
  const turns: [Sample[], Sample[]] = [[], []];
  for (const request of [one, other]) await hammer(() => request, { seconds: 3 });
  for (let turn = 0; turn < TURNS; turn++) {
    turns[0].push(await hammer(() => one, { seconds: seconds / 4 }));
    turns[1].push(await hammer(() => other, { seconds: seconds / 4 }));
  }
  return [middleOf(turns[0]), middleOf(turns[1])];
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

/** A database of its own with reference data and so many cases; made anew each time. */
async function filled(cases: number): Promise<string> {
  const url = await copyDatabase(server, `bench_${cases}`, await migratedTemplate(server));
  await runNode(typescript("prisma/reference.ts"), {
    env: { ...process.env, DATABASE_URL: url },
    failure: "No reference data.",
  });
  const enterprises = Math.max(80, Math.round(cases / 20));
  const sql = readFileSync("bench/fill.sql", "utf8")
    .replaceAll("$CASES", String(cases))
    .replaceAll("$OPEN_OF_TEN", String(cases < 10_000 ? 9 : 1))
    .replaceAll("$ENTERPRISES", String(enterprises));
  await rowsOf(url, sql);
  return url;
}

function report(): void {
  console.log("\n| what | cases | requests/s | p50 ms | p95 ms | failed |\n|---|---:|---:|---:|---:|---:|");
  for (const { what, cases, sample } of lines) {
    const { requestsPerSecond, p50, p95, failed } = sample;
    console.log(
      `| ${what} | ${cases} | ${requestsPerSecond.toFixed(0)} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${failed} |`,
    );
  }
  const rate = (what: string, cases: number) =>
    lines.find((line) => line.what === what && line.cases === cases.toLocaleString("en"))?.sample.requestsPerSecond ??
    Number.NaN;
  const [small = 1, large = 1] = SIZES.map((cases) => rate("queue page (liaison)", cases));
  const most = SIZES.at(-1) ?? 0;
  const share = rate("queue page, by turns", most) / rate("the same fed with constants", most);
  console.log(`\nqueue page: costs ${(small / large).toFixed(2)} times as much at 100,000 cases as at 1,000`);
  console.log(`queue page: ${(share * 100).toFixed(0)} % of the throughput of the same page fed with constants`);
}
