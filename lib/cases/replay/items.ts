import type { CaseEvent } from "../event";
import type { ReplayedCase, ReplayedItem } from "./case";

/** What work on the checklist changes; null for other events. */
export function itemChangeOf(known: ReplayedCase, event: CaseEvent, at: string): Partial<ReplayedCase> | null {
  switch (event.kind) {
    case "itemAdded":
    case "instructed": {
      const { id, departmentId } = event.item;
      const signed = Object.values(known.items).find((item) => item.departmentId === departmentId && item.signedAt);
      return { items: { ...known.items, [id]: { ...freshItem(departmentId), signedAt: signed ? at : null } } };
    }
    case "itemSigned": {
      const begins = event.isLead && known.state === "assigned";
      return {
        ...(begins ? { state: "inProgress" as const, signedAt: at } : {}),
        items: withItems(known, event.itemIds, { signedAt: at }),
      };
    }
    case "itemDisputed":
      return { items: withItems(known, event.itemIds, { disputedAt: at }) };
    case "disputeRuled":
      return {
        ...(event.leadMoves ? { leadDepartmentId: event.departmentId } : {}),
        items: withItems(known, event.itemIds, { disputedAt: null, departmentId: event.departmentId }),
      };
    case "itemProgressed":
      return { items: withItems(known, [event.itemId], { blockedAt: null }) };
    case "itemBlocked":
      return { items: withItems(known, [event.itemId], { blockedAt: at }) };
    case "itemCompleted":
      return { items: withItems(known, [event.itemId], { completedAt: at, blockedAt: null }) };
    case "itemExempted":
      return { items: withItems(known, [event.itemId], { exemptedAt: at }) };
    case "itemReopened":
      return { items: withItems(known, [event.itemId], { completedAt: null, exemptedAt: null }) };
    default:
      return null;
  }
}

/** A line nobody has touched. */
export function freshItem(departmentId: string): ReplayedItem {
  return { departmentId, signedAt: null, disputedAt: null, blockedAt: null, completedAt: null, exemptedAt: null };
}

function withItems(
  known: ReplayedCase,
  ids: readonly string[],
  change: Partial<ReplayedItem>,
): Record<string, ReplayedItem> {
  const items = { ...known.items };
  for (const id of ids) {
    const item = items[id];
    if (item) items[id] = { ...item, ...change };
  }
  return items;
}
