import type { FieldStore } from "@/components/field/field-store";
import { asOneSender } from "@/components/field/one-sender";
import { fetchShortlist, renewSession, sendOperations, sendPhoto } from "@/components/field/requests";
import { afterChange, outboxOf } from "@/lib/visits/device.policy";
import {
  afterPhoto,
  afterSending,
  afterSync,
  type Change,
  hurried,
  nextStep,
  type Outbox,
  pauseAfter,
  type Step,
} from "@/lib/visits/outbox.policy";

const LOOK_AGAIN = 5 * 60_000;
const SIGNS_OF_WORK = ["pointerdown", "keydown"] as const;

/** Brings what was handed in to the server, and the shortlist here, as lib/visits/outbox.policy.ts says. One for each page. */
export class Sender {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private again = false;
  /** How often, one after the other, the server could not even be asked who is signed in. */
  private misses = 0;
  /** When somebody last touched the page: only then may the session go on. */
  private touchedAt = 0;

  constructor(private readonly store: FieldStore) {}

  /** Begins, and tries at once whenever that may help: the network is back, somebody looks at the page. Returns how to stop. */
  start(): () => void {
    const offline = () => this.store.set({ online: false });
    const look = () => document.visibilityState === "visible" && this.hurry();
    const touch = () => {
      this.touchedAt = Date.now();
    };
    const online = () => {
      this.store.set({ online: true });
      this.hurry();
    };
    this.store.onWork = () => this.run();
    this.store.set({ online: navigator.onLine });
    window.addEventListener("online", online);
    window.addEventListener("offline", offline);
    document.addEventListener("visibilitychange", look);
    for (const event of SIGNS_OF_WORK) document.addEventListener(event, touch, { passive: true });
    this.hurry();
    return () => {
      clearTimeout(this.timer);
      this.store.onWork = () => undefined;
      window.removeEventListener("online", online);
      window.removeEventListener("offline", offline);
      document.removeEventListener("visibilitychange", look);
      for (const event of SIGNS_OF_WORK) document.removeEventListener(event, touch);
    };
  }

  /** Forgets all pauses and tries now. */
  async hurry(): Promise<void> {
    await this.store.reload();
    await this.keep({ outbox: hurried(this.outbox()), settled: [] });
    await this.run();
  }

  async run(): Promise<void> {
    this.again = true;
    if (this.running) return;
    this.running = true;
    try {
      while (this.again) {
        this.again = false;
        await asOneSender(() => this.round());
      }
    } finally {
      this.running = false;
    }
  }

  /** Everything that can be done now, one request after the other. */
  private async round(): Promise<void> {
    clearTimeout(this.timer);
    // Set first, so that a mistake of ours on the way delays what is to be sent, and does not strand it.
    this.timer = setTimeout(() => this.run(), LOOK_AGAIN);
    await this.store.reload();
    const known = navigator.onLine && (await this.meet());
    // What cannot be kept here would be sent over and over.
    const goesOn = () => known && !this.store.snapshot().saveFailed;
    for (let step = this.next(); goesOn() && (step.kind === "photo" || step.kind === "sync"); step = this.next()) {
      const change = step.kind === "photo" ? await this.photo(step) : await this.sync(step);
      this.store.set({ sending: [], signedOut: change.outbox.signedOut });
      await this.keep(change);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), Math.min(LOOK_AGAIN, this.pause()));
  }

  /** How long to wait for the next round, in milliseconds. */
  private pause(): number {
    const step = this.next();
    if (step.kind === "idle" || this.store.snapshot().saveFailed) return LOOK_AGAIN;
    return step.kind === "wait" ? Math.max(1_000, step.until - Date.now()) : pauseAfter(this.misses);
  }

  /** Asks who is signed in before anything leaves: one person's visits are never sent in another's name. */
  private async meet(): Promise<boolean> {
    const { store } = this;
    if (Date.now() - this.touchedAt < LOOK_AGAIN) await renewSession();
    const outcome = await fetchShortlist();
    if (outcome === "signedOut") store.set({ signedOut: true });
    if (typeof outcome === "string") {
      this.misses += 1;
      store.set({ forbidden: outcome === "forbidden", online: outcome !== "network" && outcome !== "server" });
      return false;
    }
    this.misses = 0;
    store.set({ online: true, signedOut: false, forbidden: false });
    await store.meet(outcome.shortlist);
    return true;
  }

  private next(): Step {
    return nextStep(this.outbox(), Date.now());
  }

  private outbox(): Outbox {
    const { records, signedOut } = this.store.snapshot();
    return outboxOf(records, signedOut);
  }

  private async photo(step: Extract<Step, { kind: "photo" }>): Promise<Change> {
    const { person } = this.store.snapshot();
    this.store.set({ sending: [step.operationId] });
    const photo = await this.store.device?.photo(step.photoId);
    // Without its bytes the photo cannot be sent, ever: the writer is told.
    const outcome = photo && person ? await sendPhoto(person.id, step.visitId, photo) : "refused";
    return afterPhoto(this.outbox(), step, outcome, Date.now());
  }

  private async sync({ operations }: Extract<Step, { kind: "sync" }>): Promise<Change> {
    const { person } = this.store.snapshot();
    const asked = operations.map(({ id }) => id);
    this.store.set({ sending: asked });
    await this.keep({ outbox: afterSending(this.outbox(), asked), settled: [] });
    // What its writer has taken back at this very moment is not sent.
    const left = this.outbox().entries.filter(({ tried, operation }) => tried && asked.includes(operation.id));
    if (!person || left.length === 0) return { outbox: this.outbox(), settled: [] };
    const deviceId = (await this.store.device?.id()) ?? "";
    const sent = left.map(({ operation }) => operation);
    const outcome = await sendOperations(person.id, deviceId, sent);
    const ids = sent.map(({ id }) => id);
    return afterSync(this.outbox(), ids, outcome, Date.now());
  }

  /** Keeps what became known, record by record; the photos of a visit that has arrived are not needed here any more. */
  private async keep(change: Change): Promise<void> {
    const waiting = this.store.snapshot().records.filter(({ entry }) => entry !== null);
    for (const { id } of waiting) await this.store.change(id, (record) => afterChange(record, change));
    const arrived = this.store.snapshot().records.filter(({ answer }) => answer?.status === "done");
    const done = arrived.filter(({ answer }) => change.settled.some((one) => one.id === answer?.id));
    for (const { id } of done) await this.store.device?.removePhotos(id, () => true);
  }
}
