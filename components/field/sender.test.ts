import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { correct, restore } from "@/components/field/corrections";
import { FieldStore } from "@/components/field/field-store";
import { Sender } from "@/components/field/sender";
import { stateOf } from "@/lib/visits/device.policy";
import type { Operation, OwnVisit, Shortlist, VisitContent } from "@/lib/visits/schema";

// A device as /field has it, with a real store of its own, before a park that can be made to lose, fail and forget.
const ENTERPRISE = { enterpriseId: "00000000-0000-4000-8000-000000000001", name: "渝诚玻璃" };
const open: (() => void)[] = [];
let park: Park;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible", hasFocus: () => true }));
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("localStorage", new Notes());
  vi.stubGlobal("BroadcastChannel", undefined);
  park = new Park();
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) => park.answer(address, init));
});

afterEach(() => {
  for (const stop of open.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a visit with photos arrives whole, and leaves nothing on the device but its record", async () => {
  const device = await switchedOn();
  const id = await written(device, { photos: 2 });
  await device.settled(() => stateOf(device.record(id)) === "sent");
  expect(park.photos.size).toBe(2);
  expect(park.applied).toHaveLength(1);
  expect(await device.store.device?.photoIdsOf(id)).toEqual([]);
});

test("an answer that was lost, an error and an ended session cost nothing, over a restart too", async () => {
  const first = await switchedOn();
  park.fates = ["lostBack"];
  const id = await written(first, { photos: 1 });
  await first.settled(() => stateOf(first.record(id)) === "failing");
  expect(park.applied).toHaveLength(1);
  first.stop();
  park.signedIn = null;
  const again = await switchedOn();
  await again.settled(() => again.store.snapshot().signedOut);
  expect(stateOf(again.record(id))).toBe("failing");
  park.signedIn = "person one";
  park.fates = ["error"];
  await again.sender.hurry();
  await again.settled(() => again.record(id).entry?.delay === "server");
  await vi.advanceTimersByTimeAsync(600_000);
  await again.settled(() => stateOf(again.record(id)) === "sent");
  expect(park.applied).toHaveLength(1);
  expect(park.requests).toBe(3);
});

test("what one person wrote is neither shown nor sent when another signs in on the device, and waits for its writer", async () => {
  const device = await switchedOn();
  vi.stubGlobal("navigator", { onLine: false });
  const id = await written(device, { photos: 0 });
  vi.stubGlobal("navigator", { onLine: true });
  park.signedIn = "person two";
  device.sender.hurry();
  await device.settled(() => device.store.snapshot().person?.id === "person two");
  expect(device.store.snapshot().records).toEqual([]);
  expect(park.applied).toEqual([]);
  park.signedIn = "person one";
  device.sender.hurry();
  await device.settled(() => device.store.snapshot().records.some((one) => stateOf(one) === "sent"));
  expect(device.record(id).personId).toBe("person one");
  expect(park.senders).toEqual(["person one"]);
});

test("every letter is on the device, in the order in which it was typed", async () => {
  const device = await switchedOn();
  const id = (await device.store.begin(ENTERPRISE)) ?? "";
  const sentence = "两条产线满负荷";
  for (let length = 1; length <= sentence.length; length += 1) {
    device.store.write(id, { seen: sentence.slice(0, length) });
    // On the screen at once, and never an older word again.
    expect(device.record(id).form.seen).toBe(sentence.slice(0, length));
  }
  await device.store.write(id, { met: "王经理" });
  expect(device.record(id).form).toMatchObject({ seen: sentence, met: "王经理" });
  const kept = await device.store.device?.recordsOf("person one");
  expect(kept?.[0]?.form).toMatchObject({ seen: sentence, met: "王经理" });
});

test("a visit that is taken back before it left is not sent", async () => {
  const device = await switchedOn();
  vi.stubGlobal("navigator", { onLine: false });
  const id = await written(device, { photos: 0 });
  await device.store.takeBack(id);
  vi.stubGlobal("navigator", { onLine: true });
  await device.sender.hurry();
  expect([stateOf(device.record(id)), park.requests]).toEqual(["draft", 0]);
});

test("a sent visit is changed without a network, and goes as a new operation from the version it rests on", async () => {
  const device = await switchedOn();
  const id = await written(device, { photos: 1 });
  await device.settled(() => stateOf(device.record(id)) === "sent");
  vi.stubGlobal("navigator", { onLine: false });
  const { stored } = device.record(id);
  if (!stored) throw new Error("what was sent is not known");
  expect(await correct(device.store, stored)).toBe(id);
  await device.store.write(id, { seen: "停产检修" });
  await restore(device.store, id);
  expect([stateOf(device.record(id)), device.record(id).form.seen]).toEqual(["sent", "正常"]);
  await correct(device.store, stored);
  await device.store.write(id, { seen: "停产检修" });
  await device.store.handIn(id, { ...stored.content, seen: "停产检修" }, []);
  expect(park.applied).toHaveLength(1);
  vi.stubGlobal("navigator", { onLine: true });
  device.sender.hurry();
  await device.settled(() => stateOf(device.record(id)) === "sent");
  expect(park.bases).toEqual([0, 1]);
  expect(device.record(id).stored?.content).toMatchObject({ seen: "停产检修", photoIds: stored.content.photoIds });
});

test("one's own visit that another device sent is put on this one when it is to be changed", async () => {
  const device = await switchedOn();
  const id = await written(device, { photos: 0 });
  await device.settled(() => stateOf(device.record(id)) === "sent");
  const { stored } = device.record(id);
  await device.store.clear();
  park.visits = stored ? [stored] : [];
  await device.sender.hurry();
  await device.settled(() => device.store.snapshot().shortlist?.visits?.length === 1);
  expect(device.store.snapshot().records).toEqual([]);
  const here = stored && (await correct(device.store, stored));
  expect([stateOf(device.record(here ?? "")), device.record(here ?? "").base]).toEqual(["changing", 1]);
});

test("clearing the device takes one's own things off it, and leaves another person's", async () => {
  const device = await switchedOn();
  vi.stubGlobal("navigator", { onLine: false });
  await written(device, { photos: 1 });
  await device.store.device?.setPerson({ id: "person two", name: "王强" });
  await device.store.reload();
  const own = await written(device, { photos: 1 });
  await device.store.clear();
  expect(device.store.snapshot()).toMatchObject({ person: null, records: [], shortlist: null });
  expect(await device.store.device?.recordsOf("person two")).toEqual([]);
  expect(await device.store.device?.photoIdsOf(own)).toEqual([]);
  expect(await device.store.device?.recordsOf("person one")).toHaveLength(1);
});

async function switchedOn() {
  const store = new FieldStore();
  const sender = new Sender(store);
  await store.open();
  const stop = sender.start();
  open.push(stop);
  const settled = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 5000, interval: 5 });
  const record = (id: string) => {
    const found = store.snapshot().records.find((one) => one.id === id);
    if (!found) throw new Error("no such record");
    return found;
  };
  const device = { store, sender, stop, settled, record };
  if (park.signedIn) await settled(() => store.snapshot().shortlist !== null);
  return device;
}

async function written({ store }: { store: FieldStore }, { photos }: { photos: number }): Promise<string> {
  const id = (await store.begin(ENTERPRISE)) ?? "";
  for (let count = 0; count < photos; count += 1) await store.addPhoto(id, new Blob([`photo ${count}`]));
  await store.write(id, { met: "王经理", seen: "正常" });
  const record = store.snapshot().records.find((one) => one.id === id);
  const { form, visitId: visit } = record ?? { form: null, visitId: "" };
  const content = { ...form, id: visit, enterpriseId: ENTERPRISE.enterpriseId, answers: [] } as unknown as VisitContent;
  await store.handIn(id, content, []);
  return id;
}

/** The server as far as a device knows it. */
class Park {
  signedIn: string | null = "person one";
  fates: ("lostBack" | "error")[] = [];
  requests = 0;
  readonly applied: string[] = [];
  readonly bases: number[] = [];
  visits: OwnVisit[] = [];
  readonly senders: (string | null)[] = [];
  readonly photos = new Set<string>();

  async answer(address: string, init?: RequestInit): Promise<Response> {
    if (address === "/api/auth/session") return Response.json({});
    if (!this.signedIn) return new Response(null, { status: 401 });
    if (address === "/api/visits/shortlist") return Response.json(this.shortlist(this.signedIn));
    const photo = /photos\/([\w-]+)\?visit=/.exec(address)?.[1];
    if (photo) {
      this.photos.add(photo);
      return new Response(null, { status: 201 });
    }
    return this.sync(JSON.parse(String(init?.body)));
  }

  private sync({ operations }: { operations: Operation[] }): Response {
    this.requests += 1;
    const fate = this.fates.shift();
    if (fate === "error") return new Response(null, { status: 500 });
    const results = operations.map(({ id, base, visit }) => {
      const photoIds = visit.photoIds.filter((one) => !this.photos.has(one));
      if (photoIds.length > 0) return { id, status: "photosMissing", photoIds };
      if (!this.applied.includes(id)) {
        this.applied.push(id);
        this.bases.push(base);
        this.senders.push(this.signedIn);
      }
      return { id, status: "done", visitId: visit.id, version: base + 1, cases: [] };
    });
    if (fate === "lostBack") throw new TypeError("connection reset");
    return Response.json({ results });
  }

  private shortlist(personId: string): Shortlist {
    return {
      personId,
      personName: "李敏",
      at: "2026-11-23T02:00:00Z",
      types: [],
      enterprises: [],
      visits: this.visits,
    };
  }
}

/** As much of a browser's notes as is needed. */
class Notes {
  private readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}
