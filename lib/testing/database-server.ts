import { dropDatabasesOf, migratedTemplate, nameOfRun, startTestServer } from "../../scripts/test/databases.mjs";

/** Once a run: brings up the server for tests and the template every test file gets a copy of. */
export default async function prepareServer() {
  const server = await startTestServer();
  const run = nameOfRun(server.url);
  process.env.TEST_SERVER = server.url;
  process.env.TEST_TEMPLATE = await migratedTemplate(server.url);
  process.env.TEST_RUN = run;

  return async () => {
    await dropDatabasesOf(server.url, run);
    await server.stop();
  };
}
