import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { CaseScreenProps } from "@/components/cases/case-screen";
import type { Actor } from "@/lib/actor";
import { enterpriseYear } from "@/lib/cases/queries/desk";
import { caseDetail, clockLedger } from "@/lib/cases/queries/detail";
import { whatIf } from "@/lib/cases/queries/what-if";
import { OPEN } from "@/lib/cases/rules";
import { slipsOf } from "@/lib/cases/slips.policy";
import { currentCategories } from "@/lib/catalog/queries";
import { acceptPlan } from "@/lib/checklist/queries/plan";
import { env } from "@/lib/env";
import { MOST_FILES } from "@/lib/files/rules";
import { tileVersions } from "@/lib/menu/queries";
import { departmentsForSelect } from "@/lib/people/queries";
import { presetsInForce } from "@/lib/presets/queries";
import { topicOfCase, topicsToJoin } from "@/lib/topics/queries/covered";
import { fieldAt, VISIT_ASKED_FOR } from "@/lib/visits/field.policy";
import { carriedAmong } from "@/lib/visits/queries/carried";
import { visitOfCase } from "@/lib/visits/queries/visit";
import { boundActions } from "./bound-actions";

type Asked = { number: string; type?: string; clock?: string; answeredOn?: string };
type Loaded = Omit<CaseScreenProps, "place" | "addressWith" | "ownHref" | "back">;

/** Everything the screen of a case needs, or null when the reader may not see the case. `next`: where deciding leads. */
export async function loadCase(
  actor: Actor,
  { number, type, clock, answeredOn }: Asked,
  next: string,
  now: Date,
): Promise<Loaded | null> {
  const view = await caseDetail(actor, number, now);
  if (!view) return null;
  const accepts = view.verbs.includes("accept");
  const reclassifies = view.verbs.includes("reclassify");
  const links = view.verbs.includes("linkTopic");
  const asksForVisit = view.type.code === VISIT_ASKED_FOR && OPEN.some((state) => state === view.state);
  const isExplained = clock !== undefined && isId(clock);
  const [
    departments,
    year,
    ledger,
    supposed,
    plan,
    categories,
    presets,
    part,
    choices,
    fromVisit,
    carried,
    [tile],
    locale,
    texts,
  ] = await Promise.all([
    departmentsForSelect(),
    enterpriseYear(actor, view.enterpriseId, now),
    isExplained ? clockLedger(actor, number, clock, now) : null,
    isExplained && view.pausedAt ? whatIf(actor, number, answeredOn, now) : null,
    accepts ? acceptPlan(actor, number, type, now) : null,
    accepts || reclassifies ? currentCategories() : [],
    reclassifies ? presetsInForce() : null,
    topicOfCase(actor, view.id),
    links ? topicsToJoin(actor, view) : [],
    visitOfCase(actor, number),
    carriedAmong(actor, asksForVisit ? [view.enterpriseId] : []),
    view.menuTile ? tileVersions(view.menuTile) : [],
    getLocale(),
    getTranslations(),
  ]);
  return {
    view,
    actions: boundActions(next),
    reader: { departmentId: actor.departmentId },
    upload: { limits: { maxMb: env.UPLOAD_MAX_MB, most: MOST_FILES }, texts: texts.raw("files") },
    locale,
    choices: plan && { plan, categories },
    categories,
    presets,
    departments,
    year,
    ledger,
    whatIf: supposed,
    fromVisit,
    tile: tile ? (locale === "en" ? tile.titleEn : tile.title) : null,
    visitAt: carried.has(view.enterpriseId) ? fieldAt(view.enterpriseId) : null,
    slips: slipsOf(actor, view),
    topic: { part, choices },
    now,
  };
}

function isId(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text);
}
