import { addDays, dayOf } from "@/lib/day";
import { storePhoto } from "@/lib/visits/commands/photos";
import { sync } from "@/lib/visits/commands/sync";
import type { VisitContent } from "@/lib/visits/schema";
import type { DemoActor } from "./actors";
import { picture } from "./attachments";
import type { DemoEnterprise } from "./enterprises";
import type { Park } from "./park";
import { first } from "./people";
import type { Random } from "./random";
import type { Planned, VisitTexts } from "./visits";

type Line = { typeCode: string; text: string };
type Owed = { id: string; madeOn: string };
type Made = { content: VisitContent; version: number; authorId: string };

/** The visits of one enterprise, one after the other. */
export function visitDiary(
  park: Park,
  texts: VisitTexts,
  enterprise: DemoEnterprise,
  planned: readonly Planned[],
  random: Random,
) {
  const waiting = [...planned];
  const deviceId = crypto.randomUUID();
  let owed: Owed[] = [];
  let last: Made | null = null;

  /** What is asked for a second time on one day goes into the visit of that day. */
  async function handIn(author: DemoActor, at: Date, line: Line | null, photos: number): Promise<string> {
    const again = last?.authorId === author.id && last.content.visitedOn === dayOf(at) ? last : null;
    const content: VisitContent = again ? again.content : written(at, line === null);
    const kind = random.pick(["problem", "need", "problem"] as const);
    const visit = {
      ...content,
      lines: [...content.lines, ...(line ? [{ id: crypto.randomUUID(), kind, ...line }] : [])],
    };
    for (let count = 0; count < photos; count++)
      visit.photoIds = [...visit.photoIds, await photo(author, visit.id, at)];
    const asked = { id: crypto.randomUUID(), kind: "handInVisit", base: again?.version ?? 0, visit };
    const { results } = await sync(author, { deviceId, operations: [asked] }, at);
    const [result] = results;
    if (result?.status !== "done") throw new Error(`a visit of the sample park: ${JSON.stringify(result)}`);
    last = { content: visit, version: result.version, authorId: author.id };
    owed = [
      ...owed.filter(
        ({ id }) => !visit.answers.some(({ promiseId, answer }) => promiseId === id && answer !== "underWay"),
      ),
      ...(again ? [] : visit.promises.map(({ id }) => ({ id, madeOn: visit.visitedOn }))),
    ];
    return result.cases.at(-1)?.number ?? "";
  }

  function written(at: Date, mayPromise: boolean): VisitContent {
    const { name, title } = enterprise.contact;
    const visitedOn = dayOf(at);
    const promised = mayPromise && random.chance(0.35);
    const dueOn = addDays(visitedOn, random.between(14, 60));
    return {
      id: crypto.randomUUID(),
      enterpriseId: enterprise.id,
      visitedOn,
      met: title ? `${name}（${title}）` : name,
      together: random.pick(texts.together),
      seen: random.pick(texts.seen),
      contactName: "",
      contactPhone: "",
      lines: [],
      promises: promised ? [{ id: crypto.randomUUID(), text: random.pick(texts.promises), dueOn }] : [],
      answers: owed.filter(({ madeOn }) => madeOn < visitedOn).map(({ id }) => answerTo(id)),
      photoIds: [],
      position: null,
    };
  }

  function answerTo(promiseId: string): VisitContent["answers"][number] {
    const answer = random.weighted([
      ["kept", 72],
      ["underWay", 18],
      ["dropped", 10],
    ] as const);
    return { promiseId, answer, note: random.pick(texts[answer]) };
  }

  async function photo(author: DemoActor, visitId: string, at: Date): Promise<string> {
    const photoId = crypto.randomUUID();
    await storePhoto(author, { photoId, visitId }, await picture(random), at);
    return photoId;
  }

  /** Before somebody was linked, a leader of the enterprise or the desk made the visit. */
  function authorAt({ at, by }: Pick<Planned, "at" | "by">): DemoActor {
    const { specialist, leader } = enterprise;
    if (by === "specialist" && specialist && specialist.since <= at) return specialist.actor;
    return leader ?? first(park.staff.triage);
  }

  async function makeUntil(before: Date | null): Promise<void> {
    for (let next = waiting[0]; next && (!before || next.at < before); next = waiting[0]) {
      waiting.shift();
      await handIn(authorAt(next), next.at, null, next.photos);
    }
  }

  return {
    /** A visit on which the specialist writes one line down; it takes the place of one that was to be made that day. */
    async file(at: Date, line: Line): Promise<string> {
      await makeUntil(at);
      if (waiting[0] && dayOf(waiting[0].at) === dayOf(at)) waiting.shift();
      return handIn(authorAt({ at, by: "specialist" }), at, line, 0);
    },
    finish: () => makeUntil(null),
  };
}
