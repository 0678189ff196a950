import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { inCapacity } from "@/lib/capacity";
import { capacitiesFor } from "@/lib/cases/queries/capacities";
import { forgetCounts } from "@/lib/cases/queries/counts";
import { formAction } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { formatMoment } from "@/lib/formats";
import { safeReturnPath } from "@/lib/preferences";
import { Refusal } from "@/lib/refusal";

/** A server action of the desk; `next` is bound by the page: where to go when it is done, "" to stay. */
export type BoundAction = (next: string, previous: FormState, data: FormData) => Promise<FormState>;

/**
 * A form about one case reaches its command, in the capacity the law has its verbs in; the counts, the list and the case on the
 * screen are then drawn anew.
 */
export function caseAction<Schema extends z.ZodType<{ number: string }>>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>, now: Date) => Promise<unknown>,
): BoundAction {
  return (next, previous, data) =>
    formAction(schema, async (actor, input, now) => {
      try {
        await inCapacity(await capacitiesFor(actor, input.number), (capacity) => command(capacity, input, now));
      } catch (refusal) {
        const conflict = refusal instanceof Refusal && (await conflictOf(refusal));
        if (!conflict) throw refusal;
        return { ok: false, conflict };
      }
      forgetCounts(actor);
      revalidatePath("/desk", "layout");
      if (next !== "") redirect(safeReturnPath(next));
    })(previous, data);
}

/** Who was faster, when, and what they did; sending the form again then means "I have seen it". */
async function conflictOf({ code, particulars }: Refusal): Promise<FormState["conflict"]> {
  if (code !== "changedMeanwhile" || !(particulars.at instanceof Date)) return undefined;
  const t = await getTranslations("desk");
  const what = String(particulars.what ?? "");
  const theirs = t.has(`kind.${what}`) ? t(`kind.${what}`) : what;
  return {
    byName: String(particulars.by ?? ""),
    at: formatMoment(particulars.at, "short"),
    version: String(particulars.version),
    changes: [{ label: t("conflict.step"), theirs, mine: t("conflict.notSent") }],
  };
}
