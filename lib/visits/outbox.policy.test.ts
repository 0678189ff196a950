import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterPhoto,
  afterSending,
  afterSync,
  EMPTY_OUTBOX,
  type Entry,
  entryFor,
  hurried,
  mayTakeBack,
  nextStep,
  type Outbox,
  pauseAfter,
  type Settled,
  type Step,
} from "./outbox.policy";
import type { Operation, OperationResult, VisitContent } from "./schema";

const NOW = 1_790_000_000_000;

describe("what is sent next", () => {
  const visited = entry("a");
  const pictured = entry("b", ["p1", "p2"]);
  const halfWay: Entry = { ...pictured, photos: [stored("p1"), { id: "p2", stored: false }] };
  const complete: Entry = { ...pictured, photos: [stored("p1"), stored("p2")] };
  const failed: Entry = { ...entry("c"), failures: 2, notBefore: NOW - 1, delay: "server", tried: true };
  const pausing: Entry = { ...failed, notBefore: NOW + 500 };

  test.each<[string, Entry[], unknown]>([
    ["nothing, when nothing waits", [], { kind: "idle" }],
    ["a visit without photos at once", [visited], ["a"]],
    ["photos before their visit", [pictured], { kind: "photo", operationId: "b", visitId: "visit b", photoId: "p1" }],
    ["the next photo", [halfWay], { kind: "photo", operationId: "b", visitId: "visit b", photoId: "p2" }],
    ["the visit, when the server has all its photos", [complete], ["b"]],
    ["several new visits together", [visited, complete], ["a", "b"]],
    ["what is ready before the photos of another visit", [pictured, visited], ["a"]],
    ["new visits before one that failed", [failed, visited], ["a"]],
    ["one that failed by itself", [failed, { ...failed, operation: operation("d") }], ["c"]],
    ["nothing yet, while it pauses", [pausing], { kind: "wait", until: NOW + 500 }],
    ["photos of another visit while one pauses", [pausing, pictured], expect.objectContaining({ photoId: "p1" })],
  ])("is %s", (_, entries, wanted) => {
    const step = nextStep({ entries, signedOut: false }, NOW);
    expect(step.kind === "sync" ? step.operations.map(({ id }) => id) : step).toEqual(wanted);
  });

  test("is nothing at all without a session, and everything once somebody signed in again", () => {
    const held: Outbox = { entries: [pausing], signedOut: true };
    expect(nextStep(held, NOW)).toEqual({ kind: "idle" });
    expect(nextStep(hurried(held), NOW)).toEqual({ kind: "idle" });
    expect(nextStep(hurried(held, true), NOW).kind).toBe("sync");
  });

  test("is at most fifty operations in one request", () => {
    const many = Array.from({ length: 60 }, (_, index) => entry(`${index}`));
    const step = nextStep({ entries: many, signedOut: false }, NOW);
    expect(step.kind === "sync" && step.operations.length).toBe(50);
  });
});

describe("after an answer", () => {
  const one: Outbox = { entries: [entry("a", ["p1"])], signedOut: false };
  const sent = { operationId: "a", photoId: "p1" };

  test.each<[OperationResult["status"], number]>([
    ["done", 0],
    ["refused", 0],
    ["conflict", 0],
    ["photosMissing", 1],
  ])("%s leaves %i operations in the outbox", (status, left) => {
    const { outbox, settled } = afterSync(one, ["a"], { results: [result("a", status)] }, NOW);
    expect(outbox.entries).toHaveLength(left);
    expect(settled.map((final) => final.status)).toEqual(left === 0 ? [status] : []);
  });

  test("missing photos are sent again, after a pause", () => {
    const before: Outbox = { entries: [{ ...entry("a"), photos: [stored("p1"), stored("p2")] }], signedOut: false };
    const results: OperationResult[] = [{ id: "a", status: "photosMissing", photoIds: ["p2"] }];
    const { outbox } = afterSync(before, ["a"], { results }, NOW);
    expect(outbox.entries[0]?.photos).toEqual([stored("p1"), { id: "p2", stored: false }]);
    expect(nextStep(outbox, NOW)).toEqual({ kind: "wait", until: NOW + 3000 });
    expect(nextStep(outbox, NOW + 3000)).toMatchObject({ kind: "photo", photoId: "p2" });
  });

  test("a missing photo that this device has not got either goes back to the writer", () => {
    const results: OperationResult[] = [{ id: "a", status: "photosMissing", photoIds: ["p9"] }];
    const { outbox, settled } = afterSync(one, ["a"], { results }, NOW);
    expect(outbox.entries).toEqual([]);
    expect(settled).toMatchObject([{ status: "refused", code: "photoLost", fields: [{ path: "photoIds" }] }]);
  });

  test("an operation the server forgot to answer stays", () => {
    const { outbox } = afterSync(one, ["a"], { results: [result("other", "done")] }, NOW);
    expect(outbox.entries).toMatchObject([{ delay: "notAnswered", failures: 1 }]);
  });

  test("an ended session holds everything and forgets nothing", () => {
    expect(afterSync(one, ["a"], "signedOut", NOW).outbox).toEqual({ ...one, signedOut: true });
    expect(afterPhoto(one, sent, "signedOut", NOW).outbox).toEqual({ ...one, signedOut: true });
  });

  test("a photo the server will never take goes back to the writer", () => {
    const { outbox, settled } = afterPhoto(one, sent, "refused", NOW);
    expect(outbox.entries).toEqual([]);
    expect(settled).toMatchObject([{ id: "a", status: "refused", code: "photoRefused" }]);
  });

  test("an answer about an operation that is gone says nothing new", () => {
    const results = [result("a", "done")];
    expect(afterSync(EMPTY_OUTBOX, ["a"], { results }, NOW)).toEqual({ outbox: EMPTY_OUTBOX, settled: [] });
    expect(afterPhoto(EMPTY_OUTBOX, sent, "refused", NOW)).toEqual({ outbox: EMPTY_OUTBOX, settled: [] });
  });

  test("pauses grow from three seconds to ten minutes", () => {
    expect([0, 1, 2, 3, 20].map(pauseAfter)).toEqual([3000, 3000, 6000, 12_000, 600_000]);
  });

  test("what may have reached the server cannot be taken back", () => {
    const [waiting] = one.entries;
    const [tried] = afterSending(one, ["a"]).entries;
    expect(waiting && mayTakeBack(waiting)).toBe(true);
    expect(tried && mayTakeBack(tried)).toBe(false);
  });
});

/** What happens to one request on its way: it gets lost, it arrives and its answer gets lost, it arrives twice, and so on. */
const FATES = ["well", "lostThere", "lostBack", "twice", "lateAnswer", "error", "errorAfterWork", "expired"] as const;
type Fate = (typeof FATES)[number];

const visits = fc.array(fc.record({ photos: fc.integer({ min: 0, max: 3 }), handedInAfter: fc.nat({ max: 12 }) }), {
  minLength: 1,
  maxLength: 6,
});
const schedule = fc.record({
  devices: fc.array(visits, { minLength: 1, maxLength: 3 }),
  fates: fc.array(fc.constantFrom(...FATES), { minLength: 10, maxLength: 80 }),
  turns: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 40 }),
  forgets: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 20 }),
});

test("whatever happens on the way, the server ends with exactly what the devices made, once each, photos whole", () => {
  let doubted = 0;
  fc.assert(
    fc.property(schedule, (plan) => {
      const park = new ModelPark();
      const devices = plan.devices.map((made, index) => new ModelDevice(`device ${index}`, made, park));
      const fates = [...plan.fates];
      for (let turn = 0; devices.some((device) => !device.finished); turn += 1) {
        expect(turn, "the outboxes never empty").toBeLessThan(3000);
        const device = devices[(plan.turns[turn % plan.turns.length] ?? 0) % devices.length];
        const rest = devices.find((one) => !one.finished);
        const forgets = plan.forgets[turn % plan.forgets.length] === 0 && fates.length > 0;
        (device?.finished ? rest : device)?.step(fates, forgets);
      }
      const wanted = devices.flatMap((device) => device.made).sort();
      expect([...park.applied].sort()).toEqual(wanted);
      expect(devices.flatMap((device) => device.told).sort()).toEqual(wanted);
      doubted += park.repeated;
    }),
    { numRuns: 500 },
  );
  // The schedules would prove little if the server never saw an operation again.
  expect(doubted).toBeGreaterThan(500);
});

/** A server that knows an operation again by its id, and a visit only with all its photos. */
class ModelPark {
  readonly applied: string[] = [];
  repeated = 0;
  private readonly answers = new Map<string, OperationResult>();
  private readonly photos = new Set<string>();

  sync(operations: readonly Operation[]): OperationResult[] {
    return operations.map((one) => {
      const known = this.answers.get(one.id);
      if (known) this.repeated += 1;
      return known ?? this.handIn(one);
    });
  }

  store(photoId: string): void {
    this.photos.add(photoId);
  }

  /** As after a clean-up of uploads nobody used. */
  forget(): void {
    this.photos.clear();
  }

  private handIn({ id, visit }: Operation): OperationResult {
    const photoIds = visit.photoIds.filter((photo) => !this.photos.has(photo));
    if (photoIds.length > 0) return { id, status: "photosMissing", photoIds };
    this.applied.push(id);
    const answer = result(id, "done");
    this.answers.set(id, answer);
    return answer;
  }
}

/** A device that makes visits, sends them through a bad network, restarts now and then, and signs in again when asked to. */
class ModelDevice {
  readonly made: string[] = [];
  readonly told: string[] = [];
  private outbox = EMPTY_OUTBOX;
  private clock = NOW;
  private turn = 0;
  private readonly late: (() => void)[] = [];
  private readonly toMake: { id: string; photos: string[]; after: number }[];

  constructor(
    name: string,
    plan: { photos: number; handedInAfter: number }[],
    private readonly park: ModelPark,
  ) {
    this.toMake = plan.map(({ photos, handedInAfter }, index) => {
      const id = `${name}, visit ${index}`;
      return { id, after: handedInAfter, photos: Array.from({ length: photos }, (_, at) => `${id}, photo ${at}`) };
    });
  }

  get finished(): boolean {
    return this.toMake.length === 0 && this.outbox.entries.length === 0 && this.late.length === 0;
  }

  step(fates: Fate[], serverForgets: boolean): void {
    this.turn += 1;
    this.make();
    if (serverForgets) this.park.forget();
    if (this.turn % 3 === 0) this.late.shift()?.();
    // A device that was switched off knows what it had kept, and nothing of what was under way.
    if (this.turn % 11 === 0) this.outbox = JSON.parse(JSON.stringify(this.outbox));
    if (this.outbox.signedOut) this.outbox = hurried(this.outbox, true);
    const step = nextStep(this.outbox, this.clock);
    if (step.kind === "wait") this.clock = step.until;
    if (step.kind === "photo") this.sendPhoto(step, fates.shift() ?? "well");
    if (step.kind === "sync") this.sync(step.operations, fates.shift() ?? "well");
  }

  private make(): void {
    for (const visit of this.toMake.filter(({ after }) => after < this.turn)) {
      this.toMake.splice(this.toMake.indexOf(visit), 1);
      this.made.push(visit.id);
      const entries = [...this.outbox.entries, entry(visit.id, visit.photos)];
      this.outbox = { ...this.outbox, entries };
    }
  }

  private sendPhoto(step: Extract<Step, { kind: "photo" }>, fate: Fate): void {
    const arrives = !["lostThere", "error", "expired"].includes(fate);
    if (arrives) this.park.store(step.photoId);
    const heard = { well: "stored", twice: "stored", error: "server", errorAfterWork: "server", expired: "signedOut" };
    const outcome = (heard as Record<Fate, "stored" | "server" | "signedOut" | undefined>)[fate] ?? "network";
    this.outbox = afterPhoto(this.outbox, step, outcome, this.clock).outbox;
    if (fate === "lateAnswer") {
      this.late.push(() => this.take(afterPhoto(this.outbox, step, "stored", this.clock)));
    }
  }

  private sync(operations: readonly Operation[], fate: Fate): void {
    const ids = operations.map(({ id }) => id);
    this.outbox = afterSending(this.outbox, ids);
    const hear = (outcome: Parameters<typeof afterSync>[2]) =>
      this.take(afterSync(this.outbox, ids, outcome, this.clock));
    const unheard = { lostThere: "network", error: "server", expired: "signedOut" } as const;
    const results = fate in unheard ? [] : this.park.sync(operations);
    if (fate === "well") hear({ results });
    else if (fate === "twice") {
      hear({ results: this.park.sync(operations) });
      // The order of the answers is not that of the questions.
      hear({ results: [...results].reverse() });
    } else if (fate === "errorAfterWork") hear("server");
    else if (fate === "lostBack" || fate === "lateAnswer") hear("network");
    else hear(unheard[fate]);
    if (fate === "lateAnswer") this.late.push(() => hear({ results }));
  }

  private take({ outbox, settled }: { outbox: Outbox; settled: readonly Settled[] }): void {
    this.outbox = outbox;
    this.told.push(...settled.map(({ id }) => id));
  }
}

function entry(id: string, photoIds: string[] = []): Entry {
  return entryFor(operation(id, photoIds), photoIds);
}

function operation(id: string, photoIds: string[] = []): Operation {
  const visit: VisitContent = {
    id: `visit ${id}`,
    enterpriseId: "enterprise",
    visitedOn: "2026-11-23",
    met: "王经理",
    together: "",
    seen: "生产正常",
    contactName: "",
    contactPhone: "",
    lines: [],
    promises: [],
    answers: [],
    photoIds,
    position: null,
  };
  return { id, kind: "handInVisit", base: 0, visit };
}

function stored(id: string) {
  return { id, stored: true };
}

function result(id: string, status: OperationResult["status"]): OperationResult {
  if (status === "done") return { id, status, visitId: `visit ${id}`, version: 1, cases: [] };
  if (status === "refused") return { id, status, code: "visitTooLate", particulars: {}, fields: [] };
  if (status === "photosMissing") return { id, status, photoIds: ["p1"] };
  return { id, status, version: 2, visit: operation(id).visit, byName: "李敏", at: "2026-11-23T02:00:00Z" };
}
