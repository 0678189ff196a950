import type { Page } from "@playwright/test";
import type { Visitor } from "./visitor";

/** A thing in a list: where the list is, how a link to such a thing looks, and what its line says. */
type Found = { list: string; link: RegExp; text?: string };
const inQueue = (queue: string): Found => ({ list: `/desk/${queue}`, link: /[?&]case=(QS[\d-]+)/ });
const ownCase = (state: string): Found => ({
  list: "/my",
  link: /\/my\/cases\/(QS[\d-]+)$/,
  text: `cases.stateForEnterprise.${state}`,
});

const planOf = (words: string): Found => ({
  list: `/desk/plans?${words}`,
  link: /\/desk\/enterprises\/([\da-f-]{36})\/plan/,
});

const FOUND: Record<string, Found> = {
  awaitingConfirmation: ownCase("answered"),
  inProgress: ownCase("inProgress"),
  awaitingMaterials: ownCase("correction"),
  "written off": ownCase("writtenOff"),
  colleague: { list: "/my/account/people", link: /\/my\/account\/people\/([\da-f-]{36})$/ },
  topic: { list: "/desk/topics", link: /\/desk\/topics\/([\da-f-]{36})$/ },
  enterprise: { list: "/desk/enterprises", link: /\/desk\/enterprises\/([\da-f-]{36})$/ },
  visit: { list: "/desk/visits?show=records", link: /\/desk\/visits\/([\da-f-]{36})$/ },
  holder: { list: "/desk/links", link: /\/desk\/links\/hand-over\/([\da-f-]{36})$/ },
  handedOver: { list: "/desk/links", link: /\/desk\/hand-overs\/([\da-f-]{36})$/ },
  planned: planOf("state=inForce"),
  reviewDue: planOf("review=due"),
  planOpen: planOf("state=draft"),
  planWaiting: planOf("state=submitted"),
  warned: { list: "/desk/checkups", link: /\/desk\/enterprises\/([\da-f-]{36})\/checkups$/ },
  proposing: { list: "/desk/facts", link: /\/desk\/enterprises\/([\da-f-]{36})#proposal$/ },
  person: { list: "/desk/admin/people", link: /\/desk\/admin\/people\/([\da-f-]{36})$/ },
  reviewMonth: { list: "/desk/green-channel/reviews", link: /\/reviews\/(\d{4}-\d\d)$/ },
  department: { list: "/desk/admin/departments", link: /\/desk\/admin\/departments\/([\da-f-]{36})$/ },
};

/** The address with its `{name}` replaced by such a thing of its list. */
export async function addressOf({ page, t }: Visitor, at: string): Promise<string> {
  const name = at.match(/\{(.+)\}/)?.[1];
  if (!name) return at;
  const { list, link, text } = FOUND[name] ?? inQueue(name);
  await page.goto(list);
  const hrefs = await hrefsOf(page, text && t(text));
  const all = hrefs.flatMap((href) => href.match(link)?.[1] ?? []);
  // What was there before the tests is not taken away by one that runs beside this. Queues have it on top; own cases do not.
  const [found] = text ? all.sort() : all;
  if (!found) throw new Error(`${list} has no ${name}`);
  return at.replace(`{${name}}`, found);
}

function hrefsOf(page: Page, text: string | undefined): Promise<string[]> {
  const rows = text ? page.getByRole("listitem").filter({ hasText: text }) : page.getByRole("main");
  return rows.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

/** Waits until everything the page promised is there: the reading pane arrives after its list. */
export async function settled({ page, t }: Visitor): Promise<void> {
  const promised = page.getByRole("status").filter({ hasText: t("ui.loading") });
  await promised.first().waitFor({ state: "detached" });
  await page.evaluate(() => document.fonts.ready);
}
