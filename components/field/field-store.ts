import { Device } from "@/components/field/device";
import { type FieldState, OPENING } from "@/components/field/field-state";
import { madeId } from "@/components/field/made-id";
import { dayOf } from "@/lib/day";
import {
  begun,
  handedIn,
  isEmpty,
  isWritable,
  resolved,
  takenBack,
  type VisitRecord,
} from "@/lib/visits/device.policy";
import type { VisitForm } from "@/lib/visits/form.policy";
import type { EarlierPromise, Shortlist, ShortlistEntry, VisitContent } from "@/lib/visits/schema";

const CHANNEL = "qifu-field";

/** The state of /field and what may be done to it. Every change goes to the device first or at once; the screens follow the state. */
export class FieldStore {
  private state: FieldState = OPENING;
  private readonly listeners = new Set<() => void>();
  private others: BroadcastChannel | null = null;
  private opening: Promise<void> | null = null;
  private writing: Promise<unknown> = Promise.resolve();
  private writes = 0;
  /** Null until the device has answered, and where it cannot keep anything. */
  device: Device | null = null;

  /** Called when something is there to be sent. */
  onWork: () => void = () => undefined;

  readonly snapshot = (): FieldState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(part: Partial<FieldState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  /** Asks the device, once. */
  open(): Promise<void> {
    this.opening ??= this.openDevice();
    return this.opening;
  }

  private async openDevice(): Promise<void> {
    try {
      this.device = await Device.open(() => this.set({ newer: true }));
    } catch {
      // A private window may keep nothing. The page says so: without the device there is no visit to lose.
      this.set({ phase: "broken" });
      return;
    }
    if (typeof BroadcastChannel !== "undefined") {
      this.others = new BroadcastChannel(CHANNEL);
      this.others.onmessage = () => this.followOthers();
    }
    const person = await this.device.person();
    if (person) await this.device.tidy(person.id, Date.now());
    await this.reload();
  }

  /** Reads everything anew: another tab, the sender or the service worker may have changed it. */
  async reload(): Promise<void> {
    const writes = this.writes;
    const reading = this.writing.then(() => this.read());
    this.writing = reading.catch(() => null);
    const read = await reading;
    // Somebody has written meanwhile: what was read is older than what is on the screen.
    if (this.writes !== writes) return this.reload();
    this.set({ phase: "open", ...read, today: dayOf(new Date()) });
  }

  /** What the server said: who is signed in, and whom they visit. */
  async meet(shortlist: Shortlist): Promise<void> {
    const { personId: id, personName: name } = shortlist;
    const isNew = id !== this.state.person?.id;
    await this.keeping(async () => {
      await this.device?.keepShortlist(shortlist);
      await this.device?.setPerson({ id, name });
      await this.device?.follow(id, shortlist.visits ?? []);
    });
    await this.reload();
    if (isNew) this.tellOthers();
  }

  /** A new visit to an enterprise, kept at once; returns the id of its record. One in which nothing is written yet is taken again. */
  async begin({ enterpriseId, name }: Pick<ShortlistEntry, "enterpriseId" | "name">): Promise<string | null> {
    const { person, today } = this.state;
    if (!person) return null;
    const empty = this.state.records.find((one) => one.enterpriseId === enterpriseId && isEmpty(one));
    if (empty) {
      await this.write(empty.id, { visitedOn: today });
      return empty.id;
    }
    const id = madeId();
    const own = { id, visitId: madeId(), personId: person.id, enterpriseId, enterpriseName: name };
    const record = begun(own, today, Date.now());
    if (!(await this.add(record))) return null;
    // What is not sent yet should survive when the phone runs short of room.
    navigator.storage?.persist?.().catch(() => false);
    return id;
  }

  /** Puts a record on this device. False when it could not be kept. */
  async add(record: VisitRecord): Promise<boolean> {
    const kept = await this.keeping(async () => this.device?.add(record));
    if (kept) this.show(record);
    return kept;
  }

  /** Keeps what is being written, word by word. */
  write(id: string, part: Partial<VisitForm>): Promise<boolean> {
    const record = this.state.records.find((one) => one.id === id);
    if (!record || !isWritable(record)) return Promise.resolve(false);
    // At once on the screen; "saved at" only once the device has it.
    this.show({ ...record, form: { ...record.form, ...part } });
    return this.change(
      id,
      (kept) => (isWritable(kept) ? { ...kept, form: { ...kept.form, ...part }, savedAt: Date.now() } : kept),
      (shown) => ({ ...shown, savedAt: Date.now() }),
    );
  }

  /** Puts a photo beside a visit. Several are put one after the other. */
  async addPhoto(recordId: string, blob: Blob): Promise<boolean> {
    const { person } = this.state;
    if (!person) return false;
    const photo = { id: madeId(), recordId, personId: person.id, blob };
    if (!(await this.keeping(async () => this.device?.addPhoto(photo)))) return false;
    return this.change(recordId, (record) => {
      const photoIds = [...record.form.photoIds, photo.id];
      return isWritable(record) ? { ...record, form: { ...record.form, photoIds }, savedAt: Date.now() } : record;
    });
  }

  async removePhoto(recordId: string, photoId: string): Promise<void> {
    await this.change(recordId, (record) => {
      const photoIds = record.form.photoIds.filter((id) => id !== photoId);
      return isWritable(record) ? { ...record, form: { ...record.form, photoIds }, savedAt: Date.now() } : record;
    });
    await this.keeping(async () => this.device?.removePhotos(recordId, (id) => id === photoId));
  }

  async handIn(id: string, content: VisitContent, answered: readonly EarlierPromise[]): Promise<boolean> {
    const held = (await this.device?.photoIdsOf(id)) ?? [];
    const made = { operationId: madeId(), held, now: Date.now() };
    const kept = await this.change(id, (record) =>
      isWritable(record) ? handedIn({ ...record, answered }, content, made) : record,
    );
    if (kept) this.onWork();
    return kept;
  }

  async resolve(id: string, content: VisitContent): Promise<boolean> {
    const held = (await this.device?.photoIdsOf(id)) ?? [];
    const made = { operationId: madeId(), held, now: Date.now() };
    const kept = await this.change(id, (record) => resolved(record, content, made));
    if (kept) this.onWork();
    return kept;
  }

  takeBack(id: string): Promise<boolean> {
    return this.change(id, takenBack);
  }

  async discard(id: string): Promise<void> {
    await this.keeping(async () => this.device?.remove(id));
    this.set({ records: this.state.records.filter((record) => record.id !== id) });
    this.tellOthers();
  }

  /** Takes everything of the present person off this device, and forgets who they are. */
  async clear(): Promise<void> {
    const { person } = this.state;
    if (person) await this.keeping(async () => this.device?.clear(person.id));
    await this.leave();
  }

  /** Shows nobody's data any more; what is not sent stays under its owner's id. */
  async leave(): Promise<void> {
    await this.keeping(async () => this.device?.setPerson(null));
    await this.reload();
    this.tellOthers();
  }

  /**
   * Changes a record on the device, then on the screen: in the same way, unless told otherwise, because the screen may be ahead by
   * what is being typed. False when the device could not keep it.
   */
  async change(
    id: string,
    how: (record: VisitRecord) => VisitRecord,
    onScreen: (record: VisitRecord) => VisitRecord = how,
  ): Promise<boolean> {
    const kept = await this.keeping(async () => this.device?.change(id, how));
    const shown = this.state.records.find((record) => record.id === id);
    if (kept && shown) this.show(onScreen(shown));
    this.tellOthers();
    return kept;
  }

  tellOthers(): void {
    this.others?.postMessage("changed");
  }

  /** One after the other, so that the last word typed is the last one kept. */
  private keeping(work: () => Promise<unknown>): Promise<boolean> {
    this.writes += 1;
    const done = this.writing.then(work).then(
      () => true,
      () => false,
    );
    this.writing = done;
    return done.then((kept) => {
      if (this.state.saveFailed === kept) this.set({ saveFailed: !kept });
      return kept;
    });
  }

  private async read(): Promise<Pick<FieldState, "person" | "shortlist" | "records">> {
    const person = (await this.device?.person()) ?? null;
    if (!this.device || !person) return { person: null, shortlist: null, records: [] };
    const [shortlist = null, records] = await Promise.all([
      this.device.shortlistOf(person.id),
      this.device.recordsOf(person.id),
    ]);
    return { person, shortlist, records };
  }

  /** Another tab has changed something. Fields that nobody is writing in are drawn anew. */
  private async followOthers(): Promise<void> {
    await this.reload();
    if (!document.hasFocus()) this.set({ revision: this.state.revision + 1 });
  }

  private show(record: VisitRecord): void {
    const { records } = this.state;
    const known = records.some(({ id }) => id === record.id);
    this.set({ records: known ? records.map((one) => (one.id === record.id ? record : one)) : [...records, record] });
  }
}
