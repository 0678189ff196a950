import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { addressOf, settled } from "./walk/found";
import { type Stop, TOURS, type Tour } from "./walk/tour";
import { enterAs, openWindow, type Visitor } from "./walk/visitor";
import type { Locale } from "./walk/words";

// Every page of every role, in Chinese and in English, none of them wider than a phone. The themes take turns from page to page, and
// axe reads the first language alone: a second one changes what things are called (that every name has its word, messages.test.ts
// knows) and how wide they come out. With E2E_EVERYTHING=1 it reads everything in both (docs/decisions/0034).
test.describe.configure({ mode: "parallel", timeout: 1_200_000 });

// What is found says where it is; a trace would hold the whole of axe for every page.
test.use({ trace: "off" });

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];
const GRAVE = ["serious", "critical"];
const COLOURS = ["color-contrast", "link-in-text-block"];
/** Of a long list the first lines are read: the rest are drawn by the same code. */
const FURTHER_LINES = "main :is(tbody > tr, ul > li, ol > li):nth-child(n + 7)";
const DIALOG = "dialog[open], [role='dialog']";
const EVERYTHING = process.env.E2E_EVERYTHING === "1";
const PHONE = { width: 390, height: 844 };

for (const tour of TOURS) {
  for (const locale of ["zh-CN", "en"] as const) {
    test(`${tour.name} finds no barrier on any page (${locale})`, async ({ browser }) => {
      const visitor = await openWindow(browser, { locale, width: tour.width });
      expect(await barriersOn(visitor, tour, locale)).toEqual([]);
      await visitor.page.context().close();
    });
  }
}

async function barriersOn(visitor: Visitor, tour: Tour, locale: Locale): Promise<string[]> {
  const { page } = visitor;
  // Without motion a colour is never measured half way.
  await page.emulateMedia({ reducedMotion: "reduce" });
  if (tour.role) await enterAs(visitor, tour.role, tour.others);
  const barriers: string[] = [];
  const known = new Map<string, string>();
  const seen = new Set<string>();
  for (const [turn, stop] of tour.stops.entries()) {
    const { at, first, leadsOn } = typeof stop === "string" ? { at: stop } : stop;
    const path = at.replace(/\?.*/, "");
    const isFilter = !first && seen.has(path);
    const isPage = leadsOn === true || (!first && !isFilter);
    // What opens on a page, and what another filter shows, is the same in both languages; the page itself is looked at in each.
    if (!EVERYTHING && !isPage && locale !== "zh-CN") continue;
    seen.add(path);
    await page.goto(await addressIn(visitor, at, known));
    await first?.(visitor);
    await settled(visitor);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    const themes = EVERYTHING ? THEMES : THEMES.filter((_, index) => index === turn % 2);
    const isRead = EVERYTHING || locale === "zh-CN";
    const found = isRead ? await barriersHere(page, themes, !isFilter) : await untitled(page);
    barriers.push(...[...found, ...(await tooWide(page))].map((barrier) => `${nameOf(stop)}: ${barrier}`));
  }
  return barriers;
}

/** Nothing is changed on a tour: what was found in a list once is found there every time. */
async function addressIn(visitor: Visitor, at: string, known: Map<string, string>): Promise<string> {
  const [name] = at.match(/\{.+\}/) ?? [];
  if (!name) return at;
  const found = known.get(name) ?? (await addressOf(visitor, name));
  known.set(name, found);
  return at.replace(name, found);
}

function nameOf(stop: Stop): string {
  return typeof stop === "string" ? stop : `${stop.at}, after a step`;
}

/** Another filter shows lines of the same colours: those are not looked at again. */
async function barriersHere(page: Page, themes: readonly Theme[], withColours: boolean): Promise<string[]> {
  const barriers: string[] = [];
  for (const theme of themes) {
    await wear(page, theme);
    const axe = (await axeOn(page)).withTags(STANDARDS);
    barriers.push(...(await findings(theme, EVERYTHING || withColours ? axe : axe.disableRules(COLOURS))));
  }
  return barriers;
}

/** The theme is an attribute of the page and changes nothing but colours. */
function wear(page: Page, theme: Theme): Promise<void> {
  return page.evaluate((chosen) => {
    document.documentElement.dataset.theme = chosen;
  }, theme);
}

async function untitled(page: Page): Promise<string[]> {
  return (await page.title()).trim() === "" ? ["no title"] : [];
}

async function tooWide(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? PHONE;
  await page.setViewportSize(PHONE);
  const excess = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
  await page.setViewportSize(size);
  return excess > 0 ? [`${excess} px wider than a phone`] : [];
}

// Legacy mode saves a second window: our pages have no frames. Naming every place where all is well costs more than finding the bad ones.
async function axeOn(page: Page): Promise<AxeBuilder> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  if (EVERYTHING) return axe;
  // What lies behind a dialog was read before it was opened.
  const isCovered = await page.locator(DIALOG).first().isVisible();
  return isCovered ? axe.include(DIALOG) : axe.exclude(FURTHER_LINES);
}

async function findings(look: string, axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ""))
    .map(
      ({ id, nodes }) =>
        `${look} ${id} ${nodes
          .map(({ target }) => target.join(" "))
          .slice(0, 3)
          .join(" | ")}`,
    );
}
