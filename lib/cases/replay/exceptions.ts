import type { CaseEvent } from "../event";
import type { ReplayedCase, ReplayedGreen } from "./case";

/** What proposals for the green channel and decisions on them change; null for other events. */
export function greenChangeOf(known: ReplayedCase, event: CaseEvent, at: string): Partial<ReplayedCase> | null {
  const earlier = known.greenChannels.slice(0, -1);
  const last = known.greenChannels.at(-1);
  const newest = (change: Partial<ReplayedGreen>) => (last ? [...earlier, { ...last, ...change }] : []);
  switch (event.kind) {
    case "greenChannelAsked": {
      const asked = { ground: event.ground, askedAt: at, granted: null, decidedAt: null, liftedAt: null };
      return { greenChannels: [...known.greenChannels, asked] };
    }
    case "greenChannelGranted":
      return {
        greenAt: at,
        greenChannels: newest({ granted: true, decidedAt: at }),
        greenLimits: Object.fromEntries(event.limits.map(({ clockId, to }) => [clockId, to])),
      };
    case "greenChannelRefused":
      return { greenChannels: newest({ granted: false, decidedAt: at }) };
    case "greenChannelLifted":
      return { greenAt: null, greenChannels: newest({ liftedAt: at }), greenLimits: {} };
    default:
      return null;
  }
}

/** What reclassifications change; null for other events. */
export function reclassificationOf(known: ReplayedCase, event: CaseEvent, at: string): Partial<ReplayedCase> | null {
  const earlier = known.reclassifications.slice(0, -1);
  const last = known.reclassifications.at(-1);
  const decided = (granted: boolean) => (last ? [...earlier, { ...last, granted, decidedAt: at }] : []);
  switch (event.kind) {
    case "reclassificationAsked": {
      const asked = { reason: event.reason, askedAt: at, granted: null, decidedAt: null };
      return { reclassifications: [...known.reclassifications, asked] };
    }
    case "reclassificationRefused":
      return { reclassifications: decided(false) };
    case "reclassified": {
      const { typeId, presetId, categoryCode, tier, clockId, limitDays, limitPresetId, greenDays } = event;
      const green = greenDays === null ? {} : { [clockId]: { unit: "workingDays" as const, count: greenDays } };
      return {
        typeId,
        presetId,
        categoryCode,
        tier,
        reclassifications: decided(true),
        answerLimits: { ...known.answerLimits, [clockId]: { limitCount: limitDays, presetId: limitPresetId } },
        greenLimits: { ...known.greenLimits, ...green },
      };
    }
    default:
      return null;
  }
}
