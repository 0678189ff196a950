// npm start: from a fresh clone to a running park. Every step does only what has changed since the last start.
// --dev serves the sources as they are; --no-worker leaves the worker to another process (node scripts/run.mjs scripts/worker.ts).
// Until the packages are installed nothing but Node's own modules may be imported, hence the imports further down.
import { main, stopwatch } from "./process.mjs";
import { installPackages } from "./start/install.mjs";
import { checkPort, checkSettings, loadSettings } from "./start/settings.mjs";

await main(async (options) => {
  const say = stopwatch();
  const forDevelopment = options.includes("--dev");

  await installPackages({ development: forDevelopment, say });
  loadSettings();
  await checkSettings();
  await checkPort();

  const { startPostgres } = await import("./postgres.mjs");
  const database = await startPostgres({ say });
  process.env.DATABASE_URL = database.url;
  try {
    await prepare({ say, forDevelopment });
    const { serve } = await import("./start/serve.mjs");
    return await serve({ forDevelopment, withWorker: !options.includes("--no-worker"), say });
  } finally {
    await database.stop();
  }
});

async function prepare({ say, forDevelopment }) {
  const { migrate } = await import("./migrate.mjs");
  const { generateClient } = await import("./start/generate.mjs");
  const { plantDemoPark } = await import("./start/demo-park.mjs");
  const { loadReference } = await import("./start/reference.mjs");
  const { offerSetUpLink } = await import("./start/set-up-link.mjs");
  const { buildApp } = await import("./start/build.mjs");

  await migrate(process.env.DATABASE_URL, { say });
  await generateClient({ say });
  // Neither needs the other, and on a fresh clone each takes its time.
  await Promise.all([process.env.DEMO_MODE === "1" && plantDemoPark({ say }), forDevelopment || buildApp({ say })]);
  if (process.env.DEMO_MODE === "0") {
    await loadReference({ say });
    await offerSetUpLink();
  }
}
