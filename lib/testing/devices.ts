import type { Operation, OperationResult, VisitContent } from "@/lib/visits/schema";

/**
 * Devices that write visits, and a network between them and a server that loses, doubles, delays and reorders. Everything is drawn
 * from `random`, so that a schedule that fails can be played again.
 */
export type Server = {
  sync(person: number, deviceId: string, operations: Operation[]): Promise<OperationResult[]>;
  upload(person: number, photoId: string, visitId: string): Promise<void>;
};

type Random = () => number;
type Draft = { content: VisitContent; base: number; dirty: boolean; asked: Operation | null };
type Device = {
  id: string;
  person: number;
  drafts: Map<string, Draft>;
  toWrite: string[];
  done: Map<string, Operation>;
};
type Request = { device: Device; operations: Operation[] };
type Response = { device: Device; results: OperationResult[] };

const PEOPLE = 2;
const DEVICES_EACH = 2;
const DAYS = ["2026-11-02", "2026-11-03"];
const CHAOS = 40;

export type Played = { devices: Device[]; lines: string[]; promises: string[]; photos: string[] };

/** Plays one schedule to its end: forty steps of chaos, then a network that works until every device has nothing left to send. */
export async function play(server: Server, enterpriseId: string, typeCode: string, random: Random): Promise<Played> {
  const game = begin(random);
  for (let step = 0; step < CHAOS; step++) await chaos(game, server, enterpriseId, typeCode);
  for (let round = 0; game.devices.some(busy) || game.requests.length + game.responses.length > 0; round++) {
    if (round > 200) throw new Error("the devices never come to an end");
    for (const device of game.devices) {
      while (device.toWrite.length > 0) write(game, device, enterpriseId, typeCode);
      send(game, device, false);
    }
    while (game.requests.length > 0) await deliver(game, server, 1, false);
    while (game.responses.length > 0) await hear(game, server);
  }
  const { devices, lines, promises, photos } = game;
  return { devices, lines, promises, photos };
}

type Game = Played & { random: Random; requests: Request[]; responses: Response[] };

function begin(random: Random): Game {
  const devices = Array.from({ length: PEOPLE * DEVICES_EACH }, (_, index) => ({
    id: crypto.randomUUID(),
    person: index % PEOPLE,
    drafts: new Map(),
    toWrite: Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(DAYS, random)),
    done: new Map(),
  }));
  return { devices, lines: [], promises: [], photos: [], random, requests: [], responses: [] };
}

async function chaos(game: Game, server: Server, enterpriseId: string, typeCode: string): Promise<void> {
  const device = pick(game.devices, game.random);
  const what = game.random();
  if (what < 0.2) write(game, device, enterpriseId, typeCode);
  else if (what < 0.5) send(game, device, true);
  else if (what < 0.8) await deliver(game, server, game.random() < 0.4 ? 2 : 1, true);
  else await hear(game, server);
}

function busy({ drafts, toWrite }: Device): boolean {
  return toWrite.length > 0 || [...drafts.values()].some(({ dirty, asked }) => dirty || asked !== null);
}

/** Somebody writes: a new visit or more in the one of that day, always a request, sometimes a promise and a photo. */
function write(game: Game, device: Device, enterpriseId: string, typeCode: string): void {
  const visitedOn = device.toWrite.shift();
  if (!visitedOn) return;
  const draft = device.drafts.get(visitedOn) ?? fresh(enterpriseId, visitedOn);
  const { content } = draft;
  const line = { id: crypto.randomUUID(), kind: "problem" as const, typeCode, text: `诉求第 ${game.lines.length} 条` };
  game.lines.push(line.id);
  const promise = { id: crypto.randomUUID(), text: `承诺第 ${game.promises.length} 项`, dueOn: null };
  const promised = game.random() < 0.4 ? [promise] : [];
  game.promises.push(...promised.map(({ id }) => id));
  const photos = game.random() < 0.4 ? [crypto.randomUUID()] : [];
  game.photos.push(...photos);
  draft.content = {
    ...content,
    seen: `${device.id} 第 ${game.lines.length} 次`,
    lines: [...content.lines, line],
    promises: [...content.promises, ...promised],
    photoIds: [...content.photoIds, ...photos],
  };
  draft.dirty = true;
  device.drafts.set(visitedOn, draft);
}

function fresh(enterpriseId: string, visitedOn: string): Draft {
  const nothing = {
    together: "",
    contactName: "",
    contactPhone: "",
    lines: [],
    promises: [],
    answers: [],
    photoIds: [],
  };
  const content = {
    id: crypto.randomUUID(),
    enterpriseId,
    visitedOn,
    met: "王经理",
    seen: "x",
    position: null,
    ...nothing,
  };
  return { content, base: 0, dirty: false, asked: null };
}

/** Sends everything that waits for an answer, again and again; what changed meanwhile waits until the answer is here. */
function send(game: Game, device: Device, unreliable: boolean): void {
  for (const draft of device.drafts.values()) {
    if (draft.asked || !draft.dirty) continue;
    draft.asked = {
      id: crypto.randomUUID(),
      kind: "handInVisit",
      base: draft.base,
      visit: structuredClone(draft.content),
    };
    draft.dirty = false;
  }
  const operations = [...device.drafts.values()].flatMap(({ asked }) => asked ?? []);
  if (operations.length === 0) return;
  const copies = !unreliable ? 1 : game.random() < 0.25 ? 0 : game.random() < 0.4 ? 2 : 1;
  for (let copy = 0; copy < copies; copy++) game.requests.push({ device, operations });
}

/** Brings requests to the server, in any order, two at once if need be; the answer may get lost. */
async function deliver(game: Game, server: Server, most: number, unreliable: boolean): Promise<void> {
  const taken = Array.from({ length: Math.min(most, game.requests.length) }, () => takeAny(game.requests, game.random));
  const answered = await Promise.all(
    taken.map(async ({ device, operations }) => ({
      device,
      results: await server.sync(device.person, device.id, structuredClone(operations)),
    })),
  );
  for (const response of answered) if (!unreliable || game.random() > 0.3) game.responses.push(response);
}

async function hear(game: Game, server: Server): Promise<void> {
  if (game.responses.length === 0) return;
  const { device, results } = takeAny(game.responses, game.random);
  for (const result of results) {
    const draft = [...device.drafts.values()].find(({ asked }) => asked?.id === result.id);
    // An answer to something that was answered before.
    if (!draft?.asked) continue;
    await take(device, draft, draft.asked, result, server);
  }
}

async function take(device: Device, draft: Draft, asked: Operation, result: OperationResult, server: Server) {
  switch (result.status) {
    case "done":
      device.done.set(asked.id, asked);
      draft.base = result.version;
      draft.asked = null;
      return;
    case "photosMissing":
      for (const photoId of result.photoIds) await server.upload(device.person, photoId, asked.visit.id);
      return;
    case "conflict":
      draft.content = merged(result.visit, draft.content);
      draft.base = result.version;
      break;
    case "refused": {
      const missing = result.fields.filter(({ code }) => code === "promiseUnanswered");
      if (missing.length === 0 || missing.length < result.fields.length) throw new Error(JSON.stringify(result));
      const answers = missing.map(({ params }) => ({
        promiseId: String(params?.promiseId),
        answer: "underWay" as const,
        note: "",
      }));
      draft.content = { ...draft.content, answers: [...draft.content.answers, ...answers] };
    }
  }
  draft.asked = null;
  draft.dirty = true;
}

/** Side by side: what stands on the server is kept, and one's own is added. */
function merged(stored: VisitContent, own: VisitContent): VisitContent {
  const added = <Thing>(theirs: Thing[], mine: Thing[], idOf: (thing: Thing) => string) => {
    const known = new Set(theirs.map(idOf));
    return [...theirs, ...mine.filter((thing) => !known.has(idOf(thing)))];
  };
  return {
    ...stored,
    seen: own.seen,
    lines: added(stored.lines, own.lines, ({ id }) => id),
    promises: added(stored.promises, own.promises, ({ id }) => id),
    answers: added(stored.answers, own.answers, ({ promiseId }) => promiseId),
    photoIds: added(stored.photoIds, own.photoIds, (id) => id),
  };
}

function pick<Thing>(from: readonly Thing[], random: Random): Thing {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
}

function takeAny<Thing>(from: Thing[], random: Random): Thing {
  const [taken] = from.splice(Math.floor(random() * from.length), 1);
  if (taken === undefined) throw new Error("nothing to take");
  return taken;
}

/** Equal seeds give equal sequences (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
