#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which cannot be downloaded everywhere. Speaks the same language (one JSON
// message per line) and does the work with the engine's WebAssembly edition. Used only for writing migrations, through
// new-migration.mjs; running them needs migrate.mjs alone.
import { createInterface } from "node:readline";
import { createDatabase, dropDatabase, tryConnection } from "./migrations/administration.mjs";
import { engineVersion, openEngine } from "./migrations/engine.mjs";

const options = process.argv.slice(2);
const valuesOf = (option) => options.flatMap((word, index) => (word === option ? [options[index + 1]] : []));
const url = JSON.parse(valuesOf("--datasource")[0] ?? "{}").url ?? process.env.DATABASE_URL;

if (options.includes("--version") || options.includes("-V")) console.log(`schema-engine-wasm ${engineVersion}`);
else if (options.includes("cli")) await runCommand(options[options.indexOf("cli") + 1]);
else converse();

/** `schema-engine cli <command>`: administration of databases, before there is one to talk about. */
async function runCommand(command) {
  try {
    if (command === "can-connect-to-database") await tryConnection(url);
    if (command === "create-database") await createDatabase(url);
    if (command === "drop-database") await dropDatabase(url);
  } catch (problem) {
    const code = { "3D000": "P1003", ECONNREFUSED: "P1001" }[problem.code] ?? "P1010";
    // Prisma drops the first line it reads from here.
    process.stderr.write("\n");
    report("ERROR", { message: problem.message, error_code: code, is_panic: false });
    process.exitCode = 1;
  }
}

/** Answers requests from standard input, one after the other, until Prisma hangs up. */
function converse() {
  const engine = once(() => openEngine(url, valuesOf("--datamodels"), (message) => report("ERROR", { message })));
  let previous = Promise.resolve();
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) => {
    const request = line.trim() ? JSON.parse(line) : {};
    // A message without a method is an answer to something we sent.
    if (request.method) previous = previous.then(() => answer(request, engine));
  });
  lines.on("close", () => previous.then(() => process.exit(0)));
}

async function answer({ id, method, params }, engine) {
  try {
    const result = (await perform(method, params, engine)) ?? {};
    if (method === "diff" && typeof result.stdout === "string") {
      send({ id: 0, method: "print", params: { content: result.stdout } });
      result.stdout = null;
    }
    send({ id, result });
  } catch (problem) {
    const data = {
      is_panic: false,
      message: problem.message ?? String(problem),
      meta: problem.meta ?? null,
      error_code: problem.code ?? null,
    };
    send({ id, error: { code: 4466, message: "An error happened. Check the data field for details.", data } });
  }
}

async function perform(method, params, engine) {
  if (method === "createDatabase") return createDatabase(params.datasource?.url ?? url);
  if (method === "getDatabaseVersion") return (await engine()).version(null);
  return (await engine())[method](params);
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function report(level, fields) {
  process.stderr.write(
    `${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: "schema_engine::logger" })}\n`,
  );
}

function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}
