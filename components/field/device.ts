import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { madeId } from "@/components/field/made-id";
import { followed, isForgettable, type VisitRecord } from "@/lib/visits/device.policy";
import type { OwnVisit, Shortlist } from "@/lib/visits/schema";

export type KeptPhoto = { id: string; recordId: string; personId: string; blob: Blob };
export type Person = { id: string; name: string };

interface Kept extends DBSchema {
  visits: { key: string; value: VisitRecord; indexes: { personId: string } };
  photos: { key: string; value: KeptPhoto; indexes: { recordId: string } };
  shortlists: { key: string; value: Shortlist };
  meta: { key: string; value: { key: string; value: unknown } };
}

// public/sw.js knows this name, and the entry "person" of meta.
const NAME = "qifu-field";

/** What this device keeps of visits, each person's apart from everybody else's. Lives in IndexedDB; every method is one transaction. */
export class Device {
  private constructor(private readonly kept: IDBPDatabase<Kept>) {}

  /** Rejects where the browser keeps nothing (some private windows). `outdated` is called when a newer page needs another shape. */
  static async open(outdated: () => void): Promise<Device> {
    const kept = await openDB<Kept>(NAME, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("visits", { keyPath: "id" }).createIndex("personId", "personId");
        fresh.createObjectStore("photos", { keyPath: "id" }).createIndex("recordId", "recordId");
        fresh.createObjectStore("shortlists", { keyPath: "personId" });
        fresh.createObjectStore("meta", { keyPath: "key" });
      },
      blocking() {
        kept.close();
        outdated();
      },
    });
    return new Device(kept);
  }

  close(): void {
    this.kept.close();
  }

  /** Who uses this device now, as far as it knows. */
  async person(): Promise<Person | null> {
    return ((await this.kept.get("meta", "person"))?.value as Person | undefined) ?? null;
  }

  async setPerson(person: Person | null): Promise<void> {
    await this.kept.put("meta", { key: "person", value: person });
  }

  /** The id by which the server tells devices apart; made at the first visit. */
  async id(): Promise<string> {
    const writing = this.kept.transaction("meta", "readwrite");
    const known = (await writing.store.get("device"))?.value as string | undefined;
    const value = known ?? madeId();
    if (!known) await writing.store.put({ key: "device", value });
    await writing.done;
    return value;
  }

  shortlistOf(personId: string): Promise<Shortlist | undefined> {
    return this.kept.get("shortlists", personId);
  }

  async keepShortlist(shortlist: Shortlist): Promise<void> {
    await this.kept.put("shortlists", shortlist);
  }

  recordsOf(personId: string): Promise<VisitRecord[]> {
    return this.kept.getAllFromIndex("visits", "personId", personId);
  }

  async add(record: VisitRecord): Promise<void> {
    await this.kept.add("visits", record);
  }

  /** Changes a record as it is kept now, so that two tabs do not undo each other. Returns null when there is no such record. */
  async change(id: string, how: (record: VisitRecord) => VisitRecord): Promise<VisitRecord | null> {
    const writing = this.kept.transaction("visits", "readwrite");
    const record = await writing.store.get(id);
    const next = record ? how(record) : null;
    if (next && next !== record) await writing.store.put(next);
    await writing.done;
    return next;
  }

  /** Takes over what the server told of one's own visits: what was sent from here may have been changed elsewhere. */
  async follow(personId: string, visits: readonly OwnVisit[]): Promise<void> {
    const known = new Map(visits.map((visit) => [visit.content.id, visit]));
    for (const { id, visitId } of await this.recordsOf(personId)) {
      const visit = known.get(visitId);
      if (visit) await this.change(id, (record) => followed(record, visit));
    }
  }

  /** Takes a record and its photos off the device. */
  async remove(id: string): Promise<void> {
    await this.kept.delete("visits", id);
    await this.removePhotos(id, () => true);
  }

  async addPhoto(photo: KeptPhoto): Promise<void> {
    await this.kept.add("photos", photo);
  }

  photo(id: string): Promise<KeptPhoto | undefined> {
    return this.kept.get("photos", id);
  }

  photoIdsOf(recordId: string): Promise<string[]> {
    return this.kept.getAllKeysFromIndex("photos", "recordId", recordId);
  }

  async removePhotos(recordId: string, which: (id: string) => boolean): Promise<void> {
    const writing = this.kept.transaction("photos", "readwrite");
    const ids = await writing.store.index("recordId").getAllKeys(recordId);
    await Promise.all(ids.filter(which).map((id) => writing.store.delete(id)));
    await writing.done;
  }

  /** Everything kept for one person; other people's stays. */
  async clear(personId: string): Promise<void> {
    for (const { id } of await this.recordsOf(personId)) await this.remove(id);
    await this.kept.delete("shortlists", personId);
  }

  /** Takes off what was sent long ago. */
  async tidy(personId: string, now: number): Promise<void> {
    for (const record of await this.recordsOf(personId)) if (isForgettable(record, now)) await this.remove(record.id);
  }
}
