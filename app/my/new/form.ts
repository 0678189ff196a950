import "server-only";
import * as z from "zod";
import { expectedDates } from "@/app/my/expected";
import { specialistOf } from "@/app/my/specialist";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { ownDraft } from "@/lib/cases/queries/own";
import { RECORD_KINDS } from "@/lib/cases/rules";
import { LIMITS } from "@/lib/cases/schema";
import { currentCategories } from "@/lib/catalog/queries";
import { env } from "@/lib/env";
import { draftFiles } from "@/lib/files/queries";
import { MOST_FILES } from "@/lib/files/rules";
import { tileInUse } from "@/lib/menu/queries";
import { tileCode } from "@/lib/menu/schema";
import { ownAccount } from "@/lib/people/queries";
import { presetsInForce } from "@/lib/presets/queries";
import { presetFor } from "@/lib/presets/rules";

const query = z.object({
  draft: z.uuid().optional().catch(undefined),
  type: z.string().max(10).optional().catch(undefined),
  kind: z.enum(RECORD_KINDS).optional().catch(undefined),
  tile: tileCode.optional().catch(undefined),
});
export type Question = z.output<typeof query>;

/** What the address asks for: a draft to go on with, a type or kind chosen, a tile of the menu. Anything odd in it is left out. */
export function readQuestion(params: Record<string, string | string[] | undefined>): Question {
  return query.parse(params);
}

/** Everything the request form shows to somebody of an enterprise. */
export async function formFor(actor: Actor & { enterpriseId: string }, question: Question, locale: string, now: Date) {
  const [found, files, categories, calendar, presets, specialist, account, tile] = await Promise.all([
    question.draft ? ownDraft(actor, question.draft) : null,
    question.draft ? draftFiles(actor, question.draft) : [],
    currentCategories(),
    loadCalendar(),
    presetsInForce(),
    specialistOf(actor, now),
    ownAccount(actor),
    question.tile ? tileInUse(question.tile) : null,
  ]);
  const written = found?.content;
  const wanted = question.type ?? (written?.typeCode || tile?.typeCode);
  const type = categories.flatMap(({ types }) => types).find(({ code }) => code === wanted) ?? null;
  const english = locale === "en";
  const opening = (english ? tile?.openingEn : tile?.opening) ?? "";
  return {
    type,
    typeCode: type?.code ?? "",
    prompt: type?.prompt ?? "",
    expected: type && expectedDates(calendar, presetFor(presets, type.presetCode), type, now),
    specialist,
    categories: categories.map(({ code, name, nameEn, hint, hintEn, types }) => ({
      code,
      name: english ? nameEn : name,
      hint: english ? hintEn : hint,
      types: types.map((one) => ({ code: one.code, name: english ? one.nameEn : one.name })),
    })),
    draft: {
      // Also without scripts two taps on the button are one request: the id comes with the page.
      id: question.draft ?? crypto.randomUUID(),
      savedAt: found?.savedAt.toISOString() ?? null,
      recordKind: written?.recordKind || (question.kind ?? tile?.recordKind ?? "problem"),
      menuTile: written?.menuTile || (tile?.code ?? ""),
      title: written?.title ?? opening,
      detail: written?.detail ?? "",
      quantity: written?.quantity ?? "",
      contactName: written?.contactName || actor.name,
      contactPhone: written?.contactPhone || (account?.phone ?? ""),
      urgent: written?.urgent === "on",
      urgentReason: written?.urgentReason ?? "",
      files,
    },
    limits: { title: LIMITS.title, detail: LIMITS.detail, quantity: LIMITS.quantity, name: LIMITS.name },
    upload: { maxMb: env.UPLOAD_MAX_MB, most: MOST_FILES },
  };
}
