import type { FieldStore } from "@/components/field/field-store";
import { madeId } from "@/components/field/made-id";
import { followed, reopened, restored, sentRecord } from "@/lib/visits/device.policy";
import type { OwnVisit } from "@/lib/visits/schema";

/**
 * Opens a sent visit again, as a draft that rests on what the server has; one that this device does not keep is put on it first.
 * Returns the id of its record, or null when this device could not keep it.
 */
export async function correct(store: FieldStore, visit: OwnVisit): Promise<string | null> {
  const { person, today, records } = store.snapshot();
  if (!person) return null;
  const known = records.find(({ visitId }) => visitId === visit.content.id);
  const id = known?.id ?? madeId();
  if (!known && !(await store.add(sentRecord(visit, { id, personId: person.id })))) return null;
  const kept = await store.change(id, (record) => reopened(followed(record, visit), today, Date.now()));
  return kept ? id : null;
}

/** Lets go of what was changed in a visit that was sent before: it is again as the server has it. */
export async function restore(store: FieldStore, id: string): Promise<void> {
  // New photos belonged to the changes; those that were sent have left this device.
  if (await store.change(id, restored)) await store.device?.removePhotos(id, () => true);
}
