import "server-only";
import { getLocale } from "next-intl/server";
import type { PaperView, SlipContent, SlipView } from "@/components/slips/slip-view";
import { type Actor, isOfEnterprise } from "@/lib/actor";
import { type CaseDetail, caseDetail } from "@/lib/cases/queries/detail";
import { toldType } from "@/lib/cases/queries/told";
import { isSlip, type Slip, sheetsOf, slipsOf } from "@/lib/cases/slips.policy";
import { acceptanceView } from "./acceptance";
import { assignmentView } from "./assignment";
import { closingView } from "./closing";
import { disclosureView } from "./disclosure";
import { extensionView } from "./extension";
import { supervisionView } from "./supervision";

/** A paper of a case for one reader; null alike for a case out of sight, a paper that is not there yet, and one not theirs. */
export async function loadSlip(actor: Actor, number: string, slip: string, now: Date): Promise<SlipView | null> {
  const detail = await caseDetail(actor, number, now);
  if (!detail || !isSlip(slip) || !slipsOf(actor, detail).includes(slip)) return null;
  const content = await contentOf(actor, detail, slip);
  return content && { ...paperOf(actor, detail, now), ...content };
}

async function contentOf(actor: Actor, detail: CaseDetail, slip: Slip): Promise<SlipContent | null> {
  const reader = { locale: await getLocale(), ofEnterprise: isOfEnterprise(actor) };
  switch (slip) {
    case "disclosure":
      return { slip, view: disclosureView(detail, await toldType(detail), reader) };
    case "acceptance": {
      const view = acceptanceView(detail, reader);
      return view && { slip, view };
    }
    case "assignment": {
      const departmentIds = [...new Set(detail.items.map(({ departmentId }) => departmentId))];
      const view = assignmentView(detail, sheetsOf(actor, departmentIds), reader);
      return view && { slip, view };
    }
    case "extension": {
      const view = extensionView(detail, reader);
      return view && { slip, view };
    }
    case "supervision": {
      const departmentIds = [...new Set(detail.supervisionSlips.map(({ departmentId }) => departmentId))];
      const view = supervisionView(detail, sheetsOf(actor, departmentIds), reader);
      return view && { slip, view };
    }
    case "closing":
      return { slip, view: closingView(detail, reader) };
  }
}

function paperOf(actor: Actor, { number, enterprise, confidential }: CaseDetail, now: Date): PaperView {
  const place = actor.enterpriseName ?? actor.departmentName ?? actor.title;
  return {
    number,
    park: enterprise.park,
    enterpriseName: enterprise.name,
    confidential,
    printed: { name: actor.name, place, at: now },
  };
}
