// npm run backup: writes backups/<time>.tar.gz with every row and every uploaded file, while the park stays open.
// Rows are written as text, not as a copy of the server's folder: any PostgreSQL can take them in again.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeRows } from "./backup/rows.mjs";
import { startPostgres } from "./postgres.mjs";
import { main, run } from "./process.mjs";
import { loadSettings } from "./start/settings.mjs";

await main(async () => {
  loadSettings();
  const now = new Date().toISOString();
  const archive = path.join("backups", `qifu-${now.replace(/[:.]/g, "-")}.tar.gz`);
  await mkdir("backups", { recursive: true, mode: 0o700 });
  await mkdir(".data", { recursive: true });
  const stage = await mkdtemp(".data/backup-");
  const database = await startPostgres();
  try {
    const card = await writeRows(database.url, stage);
    await writeFile(path.join(stage, "backup.json"), JSON.stringify({ format: 1, madeAt: now, ...card }, null, 2));
    // Files come after the rows, so that no row names a file the backup lacks.
    await packWithFiles(stage, archive);
    console.log(`${archive}: ${card.tables.reduce((sum, table) => sum + table.rows, 0)} rows and the uploaded files`);
  } finally {
    await database.stop();
    await rm(stage, { recursive: true, force: true });
  }
});

async function packWithFiles(stage, archive) {
  const files = path.resolve(process.env.FILES_DIR || ".data/files");
  await mkdir(files, { recursive: true, mode: 0o700 });
  await symlink(files, path.join(stage, "files"));
  await run("tar", ["-chzf", archive, "-C", stage, "."], { failure: "The backup could not be packed." });
}
