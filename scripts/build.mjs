// node scripts/build.mjs: prepares everything that needs no database, for the image of a container.
import { main, stopwatch } from "./process.mjs";
import { buildApp } from "./start/build.mjs";
import { generateClient } from "./start/generate.mjs";

await main(async () => {
  const say = stopwatch();
  await generateClient({ say });
  await buildApp({ say });
});
