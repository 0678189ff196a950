import { type Browser, expect, type Page, test } from "@playwright/test";
import { openPostOffice, read } from "../lib/testing/post-office";
import { playRobots } from "../lib/testing/robot-stand-in";
import { sessionCookie } from "./addresses/ask";
import { type Instances, type OwnPark, openOwnPark } from "./promises/own-park";
import { wordsIn } from "./walk/words";

// A promise that is not kept, from yellow to the circular, in front of two instances of the app and two workers.
test.describe.configure({ mode: "serial", timeout: 180_000 });

const t = wordsIn("zh-CN");
const PATIENCE = { timeout: 45_000 };
let post: Awaited<ReturnType<typeof openPostOffice>>;
let robots: Awaited<ReturnType<typeof playRobots>>;
let park: OwnPark;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  [post, robots] = await Promise.all([openPostOffice(), playRobots()]);
  park = await openOwnPark({ SMTP_URL: `smtp://127.0.0.1:${post.port}`, TEST_ROBOTS_URL: robots.url });
});
test.afterAll(async () => {
  await park?.close();
  await Promise.all([post?.close(), robots?.close()]);
});

type Person = keyof OwnPark["people"];
type Rung = { moment: keyof OwnPark["moments"]; kind: string; told: Person[]; lamp: "yellow" | "red" };

const RUNGS: Rung[] = [
  { moment: "yellow", kind: "supervisionReminded", told: ["liaison"], lamp: "yellow" },
  { moment: "due", kind: "supervisionUrged", told: ["liaison", "reviewer", "contact"], lamp: "red" },
  { moment: "slip", kind: "supervisionIssued", told: ["liaison", "reviewer", "supervisor"], lamp: "red" },
  {
    moment: "circular",
    kind: "supervisionCirculated",
    told: ["liaison", "reviewer", "supervisor", "leader"],
    lamp: "red",
  },
];

for (const { moment, kind, told, lamp } of RUNGS) {
  test(`${moment}: ${kind} reaches ${told.join(", ")}, live and outside, once each`, async ({ browser }) => {
    const instances = await park.at(new Date(park.moments[moment]));
    const letters = post.letters.length;
    const posts = robots.posts.length;
    try {
      // The windows stand open before anything happens; the second person's is served by the other instance.
      const windows = await Promise.all(
        told.map(async (person, index) => ({ person, page: await enter(browser, instances, index, person) })),
      );
      await instances.startWorkers();
      for (const { person, page } of windows) {
        const sentence = t(`notices.${person === "contact" ? "toldEnterprise" : "told"}.${kind}`);
        const line = page.getByRole("status").filter({ hasText: sentence });
        await expect(line, `live at ${person}`).toContainText(park.number, PATIENCE);
      }
      const [first] = windows;
      await first?.page.reload();
      // The lamp says it in colour and in words.
      const words = t(lamp === "red" ? "cases.lamp.late" : "cases.lamp.left", { time: "" }).trim();
      const shown = first?.page.locator(`.bg-${lamp}-soft`).filter({ hasText: words, visible: true });
      await expect.poll(async () => (await shown?.count()) ?? 0, PATIENCE).toBeGreaterThan(0);

      await expect.poll(() => rows("SELECT FROM deliveries WHERE state IN ('waiting', 'sending')"), PATIENCE).toBe(0);
      const mailed = post.letters.slice(letters).map(({ to }) => to[0]);
      expect(mailed.toSorted()).toEqual(told.map((person) => `${person}@example.com`).toSorted());
      for (const letter of post.letters.slice(letters)) expect(read(letter).text).toContain(park.number);
      const said = robots.posts.slice(posts);
      expect(said.map(({ host }) => host).toSorted()).toEqual([
        "oapi.dingtalk.com",
        "open.feishu.cn",
        "qyapi.weixin.qq.com",
      ]);
      expect(said.every(({ taken, text }) => taken && text.includes(t(`notices.told.${kind}`)))).toBe(true);
      expect(await rows(`SELECT FROM notices WHERE kind = '${kind}'`)).toBe(told.length);
      expect(await rows(`SELECT FROM events WHERE kind = '${kind}'`)).toBe(1);
      await Promise.all(windows.map(({ page }) => page.context().close()));
    } finally {
      await instances.stop();
    }
  });
}

async function rows(query: string): Promise<number> {
  return (await park.database.query(query)).rowCount ?? 0;
}

/** Somebody with a window of their own on one of the two instances, in front of the case, or among their requests. */
async function enter(browser: Browser, { addresses }: Instances, index: number, person: Person): Promise<Page> {
  const base = addresses[index % 2] ?? addresses[0];
  const context = await browser.newContext({ baseURL: base });
  const [name = "", value = ""] = (await sessionCookie(park.people[person])).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: base }]);
  const page = await context.newPage();
  const stream = page.waitForRequest((request) => request.url().endsWith("/api/live"));
  await page.goto(person === "contact" ? "/my" : `/desk/cases/${park.number}`);
  await stream;
  return page;
}
