import "server-only";
import * as z from "zod";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { ownDraft } from "@/lib/cases/queries/own";
import { LIMITS } from "@/lib/cases/schema";
import { currentCategories } from "@/lib/catalog/queries";
import { enterpriseDetail } from "@/lib/enterprises/queries/detail";
import { env } from "@/lib/env";
import { draftFiles } from "@/lib/files/queries";
import { MOST_FILES } from "@/lib/files/rules";
import { presetsInForce } from "@/lib/presets/queries";
import { presetFor } from "@/lib/presets/rules";
import { expectedDates } from "../../my/expected";

const address = z.object({
  draft: z.uuid().optional().catch(undefined),
  type: z.string().max(10).optional().catch(undefined),
  enterprise: z.uuid().optional().catch(undefined),
});
export type Question = z.output<typeof address>;

/** What the address asks for: a draft to go on with, a kind, an enterprise. Anything odd in it is left out. */
export function readQuestion(params: Record<string, string | string[] | undefined>): Question {
  return address.parse(params);
}

/** Everything the form shows to somebody of the park who files for an enterprise. */
export async function formFor(actor: Actor, question: Question, locale: string, now: Date) {
  const [found, files, categories, calendar, presets] = await Promise.all([
    question.draft ? ownDraft(actor, question.draft) : null,
    question.draft ? draftFiles(actor, question.draft) : [],
    currentCategories(),
    loadCalendar(),
    presetsInForce(),
  ]);
  const written = found?.content;
  const enterpriseId = question.enterprise ?? found?.enterpriseId;
  const enterprise = enterpriseId ? await enterpriseDetail(actor, enterpriseId, now) : null;
  const wanted = question.type ?? written?.typeCode;
  const type = categories.flatMap(({ types }) => types).find(({ code }) => code === wanted) ?? null;
  const named = (row: { name: string; nameEn: string }) => (locale === "en" ? row.nameEn : row.name);
  return {
    enterprise: enterprise && { id: enterprise.id, name: enterprise.name, creditCode: enterprise.creditCode },
    told: type && { type, expected: expectedDates(calendar, presetFor(presets, type.presetCode), type, now) },
    form: {
      typeCode: type?.code ?? "",
      prompt: type?.prompt ?? "",
      phone: null,
      categories: categories.map((category) => ({
        code: category.code,
        name: named(category),
        hint: (locale === "en" ? category.hintEn : category.hint) ?? "",
        types: category.types.map((one) => ({ code: one.code, name: named(one) })),
      })),
      draft: {
        // Also without scripts two taps on the button are one request: the id comes with the page.
        id: question.draft ?? crypto.randomUUID(),
        savedAt: found?.savedAt.toISOString() ?? null,
        recordKind: written?.recordKind || "problem",
        // The menu is the enterprise's.
        menuTile: "",
        title: written?.title ?? "",
        detail: written?.detail ?? "",
        quantity: written?.quantity ?? "",
        contactName: written?.contactName ?? "",
        contactPhone: written?.contactPhone ?? "",
        urgent: written?.urgent === "on",
        urgentReason: written?.urgentReason ?? "",
        files,
      },
      limits: { title: LIMITS.title, detail: LIMITS.detail, quantity: LIMITS.quantity, name: LIMITS.name },
      upload: { maxMb: env.UPLOAD_MAX_MB, most: MOST_FILES },
    },
  };
}
