import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { connectionFactory } from "./connection.mjs";

const wasm = createRequire(import.meta.url)
  .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
  .replace(/\.js$/, ".wasm");
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { "./schema_engine_bg.js": glue });
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

export const engineVersion = glue.version();

/** Returns the schema engine, connected to the database at `url`, knowing the schema files at `datamodels`. */
export async function openEngine(url, datamodels, reportPanic) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: reportPanic };
  const files = datamodels.map((file) => [file, readFileSync(file, "utf8")]);
  const factory = bindMigrationAwareSqlAdapterFactory(connectionFactory(url ?? "postgresql://127.0.0.1/none"));
  return glue.SchemaEngine.new({ datamodels: files.length > 0 ? files : undefined }, () => {}, factory);
}
