import "server-only";
import { expectedDates } from "@/app/my/expected";
import type { MenuEntry } from "@/components/menu/menu-tiles";
import { loadCalendar } from "@/lib/calendar/queries";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { menuNow } from "@/lib/menu/queries";
import { findIn } from "@/lib/menu/rules";
import { presetsInForce } from "@/lib/presets/queries";
import { presetFor } from "@/lib/presets/rules";

/** What the menu shows for a question in plain words: the tiles that fit, and request types besides; without a question every tile. */
export async function loadMenu(query: string, locale: string, now: Date) {
  const [{ tiles, categories }, calendar, presets] = await Promise.all([menuNow(), loadCalendar(), presetsInForce()]);
  const english = locale === "en";
  const promiseOf = (type: RequestTypeDetail): Pick<MenuEntry, "promisedDays" | "answer"> =>
    expectedDates(calendar, presetFor(presets, type.presetCode), type, now);
  const offered = tiles.map(({ type, ...tile }) => ({
    key: tile.code,
    href: `/my/new?tile=${tile.code}`,
    title: english ? tile.titleEn : tile.title,
    next: english ? tile.nextEn : tile.next,
    recordKind: tile.recordKind,
    ...promiseOf(type),
    texts: [tile.title, tile.titleEn, tile.next, tile.nextEn, type.name, type.nameEn, type.prompt],
  }));
  const others = categories.flatMap((category) =>
    category.types.map((type) => ({
      key: type.code,
      href: `/my/new?type=${type.code}`,
      title: english ? type.nameEn : type.name,
      next: english ? category.nameEn : category.name,
      recordKind: null,
      ...promiseOf(type),
      texts: [type.name, type.nameEn, type.prompt, category.name, category.nameEn, category.hint, category.hintEn],
    })),
  );
  if (!query) return { tiles: offered, types: [] };
  return { tiles: findIn(query, offered), types: findIn(query, others) };
}
