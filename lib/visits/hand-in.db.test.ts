import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, inNameOf, mintActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { sweepDraftFiles } from "@/lib/files/jobs";
import { fileFor } from "@/lib/files/queries";
import { getFile } from "@/lib/outside/storage";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { visitMismatches } from "@/scripts/verify/visits";
import { storePhoto } from "./commands/photos";
import { sync } from "./commands/sync";
import { noteOverduePromises, sweepVisitPhotos } from "./jobs";
import { photoFor } from "./queries/photos";
import type { OperationResult, VisitContent } from "./schema";

const DAY = 86_400_000;
const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const later = (days: number) => new Date(monday.getTime() + days * DAY);
const deviceId = crypto.randomUUID();

let park: Park;
let specialist: Actor;
// One enterprise a test: what was promised in another one must not be answered here.
beforeEach(async () => {
  park = await makePark();
  specialist = park.people.specialist;
  await db.person.update({ where: { id: park.people.contact.id ?? "" }, data: { phone: "13800138000" } });
});

function visit(more: Partial<VisitContent> = {}): VisitContent {
  const said = { met: "王经理", together: "", seen: "车间满负荷运转", contactName: "", contactPhone: "" };
  const nothing = { lines: [], promises: [], answers: [], photoIds: [], position: null };
  const where = { id: crypto.randomUUID(), enterpriseId: park.enterprises.own.id, visitedOn: "2026-11-02" };
  return { ...where, ...said, ...nothing, ...more };
}
const line = (text: string) => ({ id: crypto.randomUUID(), kind: "need" as const, typeCode: park.type.code, text });
const promise = (text: string, dueOn: string | null = null) => ({ id: crypto.randomUUID(), text, dueOn });
const operation = <Content>(content: Content, base = 0, id: string = crypto.randomUUID()) => ({
  id,
  kind: "handInVisit",
  base,
  visit: content,
});

async function send(operations: unknown[], actor: Actor = specialist, now = monday): Promise<OperationResult[]> {
  return (await sync(actor, { deviceId, operations }, now)).results;
}
async function handIn(content: unknown, base = 0, actor: Actor = specialist, now = monday): Promise<OperationResult> {
  const [result] = await send([operation(content, base)], actor, now);
  if (!result) throw new Error("no result");
  return result;
}
const casesOf = (enterpriseId = park.enterprises.own.id) =>
  db.case.findMany({ where: { enterpriseId }, orderBy: { number: "asc" } });
/** Everything that handing in writes. */
const written = async () =>
  Promise.all([
    db.visit.count(),
    db.visitVersion.count(),
    db.visitLine.count(),
    db.visitPromise.count(),
    db.visitAnswer.count(),
    db.case.count(),
    db.event.count(),
  ]);
const fieldsOf = (result: OperationResult) =>
  result.status === "refused" ? result.fields.map(({ path, code }) => `${path} ${code}`) : [result.status];

test("each line becomes a case of the channel visit, under its own id, with whom to ask back", async () => {
  const content = visit({ lines: [line("变压器容量不足，需要增容"), line("招不到焊工，请帮助")] });
  const result = await handIn(content);
  expect(result).toMatchObject({ status: "done", visitId: content.id, version: 1 });
  const cases = await casesOf();
  expect(
    cases.map(({ draftId, title, channel, contactName, contactPhone }) => [
      draftId,
      title,
      channel,
      contactName,
      contactPhone,
    ]),
  ).toEqual(content.lines.map(({ id, text }) => [id, text, "visit", park.people.contact.name, "13800138000"]));
  expect(result).toMatchObject({
    cases: content.lines.map(({ id }, index) => ({ lineId: id, number: cases[index]?.number })),
  });
  for (const { id } of cases) expect((await verify(monday, `case:${id}`)).mismatches).toEqual([]);
  const events = await db.event.findMany({ where: { stream: `enterprise:${content.enterpriseId}` } });
  expect(events).toMatchObject([{ kind: "visitHandedIn", actorId: specialist.id, visible: false }]);
});

test("a leader, a department head, the desk and a manager hand in too, and file what was asked for", async () => {
  const { leader, reviewer, triage, manager } = park.people;
  for (const actor of [leader, reviewer, triage, manager])
    expect(await handIn(visit({ lines: [line(`由${actor.name}走访`)] }), 0, actor)).toMatchObject({ status: "done" });
  expect(await casesOf()).toHaveLength(4);
});

describe("the same operation", () => {
  test("sent again is answered as it was the first time, and done once", async () => {
    const asked = operation(visit({ lines: [line("变压器容量不足")] }));
    const [first] = await send([asked]);
    expect(await send([asked, asked], specialist, later(1))).toEqual([first, first]);
    expect(await casesOf()).toHaveLength(1);
  });

  test("sent twice at the same time is done once, and both are answered alike", async () => {
    const asked = operation(visit({ lines: [line("变压器容量不足"), line("招不到焊工")] }));
    const answers = await Promise.all([send([asked]), send([asked]), send([asked])]);
    expect(answers[0]).toMatchObject([{ status: "done", version: 1, cases: [{}, {}] }]);
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(await casesOf()).toHaveLength(2);
    expect(await db.visitVersion.count({ where: { visitId: asked.visit.id } })).toBe(1);
  });

  test("once refused stays refused, even when it could be granted now", async () => {
    const asked = operation(visit({ visitedOn: "2026-11-03" }));
    const [refused] = await send([asked]);
    expect(refused).toMatchObject({ status: "refused", code: "visitTomorrow", particulars: { today: "2026-11-02" } });
    expect(await send([asked], specialist, later(1))).toEqual([refused]);
    expect(await db.visit.count({ where: { id: asked.visit.id } })).toBe(0);
  });

  test("under the same id but with other words, or from somebody else, is not answered in its place", async () => {
    const asked = operation(visit());
    await send([asked]);
    for (const [again, actor] of [
      [{ ...asked, visit: { ...asked.visit, seen: "别的内容" } }, specialist],
      [asked, park.people.leader],
    ] as const)
      expect(await send([again], actor)).toMatchObject([{ status: "refused", code: "operationTaken" }]);
  });
});

test("one that is refused or malformed holds up no other", async () => {
  const good = [operation(visit()), operation(visit({ visitedOn: "2026-11-01" }))];
  const malformed = { ...operation(visit({ met: "" })), id: "xyz" };
  const results = await send([good[0], operation(visit({ visitedOn: "2026-12-01" })), malformed, null, good[1]]);
  expect(results.map(({ status }) => status)).toEqual(["done", "refused", "refused", "refused", "done"]);
  expect(results[2]).toMatchObject({ id: "xyz", code: "malformed" });
  expect(fieldsOf(results[2] as OperationResult)).toEqual(["id invalid", "met required"]);
});

test("an unexpected fault undoes its own operation and keeps those before it", async () => {
  const [first, second] = [
    operation(visit()),
    operation(visit({ visitedOn: "2026-11-01", lines: [line("变压器容量不足")] })),
  ];
  await db.$executeRawUnsafe(`
    CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stumbled'; END $$;`);
  await db.$executeRawUnsafe(`
    CREATE TRIGGER stumble BEFORE INSERT ON visit_lines FOR EACH ROW EXECUTE FUNCTION stumble();`);
  try {
    await expect(send([first, second])).rejects.toThrow(/stumbled/);
  } finally {
    await db.$executeRawUnsafe("DROP FUNCTION stumble CASCADE");
  }
  expect(await db.visit.count({ where: { id: first.visit.id } })).toBe(1);
  expect([await db.visit.count({ where: { id: second.visit.id } }), await casesOf()]).toEqual([0, []]);
  expect((await send([first, second])).map(({ status }) => status)).toEqual(["done", "done"]);
  expect(await casesOf()).toHaveLength(1);
});

describe("a visit that was handed in", () => {
  test("is changed by its author from the version on the server, and files only what is new", async () => {
    const [old, fresh] = [line("变压器容量不足"), line("招不到焊工，请帮助")];
    const content = visit({ lines: [old], promises: [promise("联系供电公司")] });
    await handIn(content);
    const changed = { ...content, seen: "停产检修", lines: [fresh, old], promises: [] };
    const result = await handIn(changed, 1, specialist, later(1));
    expect(result).toMatchObject({ status: "done", version: 2, cases: [{ lineId: fresh.id }, { lineId: old.id }] });
    expect(await casesOf()).toHaveLength(2);
    expect(await db.visit.findUniqueOrThrow({ where: { id: content.id } })).toMatchObject({
      seen: "停产检修",
      version: 2,
    });
    const [, event] = await db.event.findMany({
      where: { stream: `enterprise:${content.enterpriseId}` },
      orderBy: { sequence: "asc" },
    });
    expect(event).toMatchObject({
      kind: "visitChanged",
      particulars: { fields: ["seen", "lines", "promises"], version: 2 },
    });
  });

  test("is a conflict for whoever saw another version: what is stored comes back, nothing changes", async () => {
    const content = visit();
    await handIn(content);
    await handIn({ ...content, seen: "平板上写的" }, 1);
    const before = await written();
    const result = await handIn({ ...content, seen: "手机上写的" }, 1);
    expect(result).toMatchObject({ status: "conflict", version: 2, byName: specialist.name, at: monday.toISOString() });
    expect(result).toMatchObject({ visit: { ...content, seen: "平板上写的" } });
    expect(await written()).toEqual(before);
    const saved = await handIn({ ...content, seen: "手机上写的" }, 2);
    expect(saved).toMatchObject({ status: "done", version: 3 });
  });

  test("is also a conflict for the same author, enterprise and day under another id; not for another author", async () => {
    const content = visit();
    await handIn(content);
    const twin = visit({ seen: "另一台手机上写的" });
    expect(await handIn(twin)).toMatchObject({ status: "conflict", version: 1, visit: { id: content.id } });
    expect(await handIn(twin, 0, park.people.leader)).toMatchObject({ status: "done" });
  });

  test("is not moved to a day on which its author has another one: both stand, with their cases", async () => {
    await handIn(visit({ lines: [line("变压器容量不足")] }));
    const other = visit({ visitedOn: "2026-10-30", lines: [line("招不到焊工，请帮助")] });
    await handIn(other);
    const before = await written();
    expect(fieldsOf(await handIn({ ...other, visitedOn: "2026-11-02" }, 1))).toEqual(["visitedOn visitDayTaken"]);
    expect(await written()).toEqual(before);
    expect(await handIn({ ...other, visitedOn: "2026-10-29" }, 1)).toMatchObject({ status: "done", version: 2 });
  });

  test("says done, without a new version, when just that is there already", async () => {
    const content = visit({ lines: [line("变压器容量不足")] });
    await handIn(content);
    for (const base of [0, 1, 7]) expect(await handIn(content, base)).toMatchObject({ status: "done", version: 1 });
    expect(await casesOf()).toHaveLength(1);
  });

  test("keeps its filed lines as they are, and belongs to its author", async () => {
    const filed = line("变压器容量不足");
    const content = visit({ lines: [filed] });
    await handIn(content);
    const before = await written();
    expect(fieldsOf(await handIn({ ...content, lines: [{ ...filed, text: "改写过的诉求" }] }, 1))).toEqual([
      "lines.0.text lineFiled",
    ]);
    expect(fieldsOf(await handIn({ ...content, lines: [] }, 1))).toEqual(["lines lineDropped"]);
    expect(await handIn(content, 1, park.people.leader)).toMatchObject({ status: "refused", code: "notFound" });
    expect(await written()).toEqual(before);
  });

  test("two devices that change it at the same time leave one change and one conflict", async () => {
    const content = visit();
    await handIn(content);
    const both = await Promise.all(["手机", "平板"].map((seen) => handIn({ ...content, seen }, 1)));
    expect(both.map(({ status }) => status).sort()).toEqual(["conflict", "done"]);
    expect(await db.visitVersion.count({ where: { visitId: content.id } })).toBe(2);
  });
});

describe("is refused, and leaves everything as it was:", () => {
  test.each<[string, () => Promise<OperationResult>, string[]]>([
    [
      "a visit of somebody else's enterprise",
      () => handIn(visit({ enterpriseId: park.enterprises.other.id })),
      ["enterpriseId notFound"],
    ],
    ["another specialist's", () => handIn(visit(), 0, park.people.otherSpecialist), ["enterpriseId notFound"]],
    ["a department's that has an item there", () => handIn(visit(), 0, park.people.liaison), ["enterpriseId notFound"]],
    ["the enterprise's own", () => handIn(visit(), 0, park.people.contact), ["enterpriseId notFound"]],
    ["the auditor's", () => handIn(visit(), 0, park.people.auditor), ["enterpriseId notAllowed"]],
    ["one dated tomorrow", () => handIn(visit({ visitedOn: "2026-11-03" })), ["visitedOn visitTomorrow"]],
    ["one of five weeks ago", () => handIn(visit({ visitedOn: "2026-09-28" })), ["visitedOn visitTooOld"]],
    [
      "a line of an unknown type",
      () => handIn(visit({ lines: [line("变压器容量不足"), { ...line("招不到焊工"), typeCode: "QQQ-99" }] })),
      ["lines.1.typeCode typeRetired"],
    ],
    ["a photo that has not arrived", () => handIn(visit({ photoIds: [crypto.randomUUID()] })), ["photosMissing"]],
  ])("%s", async (_, act, expected) => {
    const before = await written();
    expect(fieldsOf(await act())).toEqual(expected);
    expect(await written()).toEqual(before);
  });

  test("one of a closed enterprise", async () => {
    await db.enterprise.update({ where: { id: park.enterprises.own.id }, data: { closedAt: monday } });
    expect(fieldsOf(await handIn(visit(), 0, park.people.manager))).toEqual(["enterpriseId enterpriseClosed"]);
  });

  test("a line whose id is another draft's case already", async () => {
    const own = visit({ lines: [line("变压器容量不足")] });
    await handIn(own);
    const stolen = visit({ visitedOn: "2026-11-01", lines: own.lines });
    expect(fieldsOf(await handIn(stolen))).toEqual(["lines.0.id idTaken"]);
    const promised = visit({ visitedOn: "2026-10-30", promises: [promise("联系供电公司")] });
    await handIn(promised);
    expect(fieldsOf(await handIn(visit({ visitedOn: "2026-10-29", promises: promised.promises })))).toEqual([
      "promises.0.id idTaken",
    ]);
  });
});

test("whoever stands in for the specialist makes the visit, in that name, and files under it", async () => {
  const { policyEditor } = park.people;
  const standIn = { id: policyEditor.id ?? "", name: policyEditor.name };
  const lent = { ...policyEditor, standsInFor: [mintActor(inNameOf(specialist, standIn))] };
  const content = visit({ lines: [line("变压器容量不足")] });
  expect(await handIn(content, 0, policyEditor)).toMatchObject({ status: "refused", code: "notFound" });
  expect(await handIn(content, 0, lent)).toMatchObject({ status: "done" });
  const row = await db.visit.findUniqueOrThrow({ where: { id: content.id } });
  expect(row).toMatchObject({ authorId: policyEditor.id, authorName: `${policyEditor.name}（代${specialist.name}）` });
});

describe("what was promised on an earlier visit", () => {
  async function promised(dueOn: string | null = null) {
    const made = promise("联系供电公司", dueOn);
    await handIn(visit({ promises: [made] }));
    return made;
  }
  const answers = (promiseId: string, answer: "kept" | "underWay" | "dropped") => [
    { promiseId, answer, note: "已联系" },
  ];
  const stateOf = async (id: string) => {
    const { settledAs, settledOn } = await db.visitPromise.findUniqueOrThrow({ where: { id } });
    return [settledAs, settledOn];
  };

  test("must be answered by the next one, whoever makes it, until it is kept or dropped", async () => {
    const { id } = await promised();
    const next = visit({ visitedOn: "2026-11-05" });
    const refused = await handIn(next, 0, park.people.leader, later(3));
    expect(refused).toMatchObject({
      status: "refused",
      fields: [{ path: "answers", code: "promiseUnanswered", params: { promiseId: id, text: "联系供电公司" } }],
    });
    expect(await handIn({ ...next, answers: answers(id, "underWay") }, 0, park.people.leader, later(3))).toMatchObject({
      status: "done",
    });
    expect(await stateOf(id)).toEqual([null, null]);
    const third = visit({ visitedOn: "2026-11-09" });
    expect(fieldsOf(await handIn(third, 0, specialist, later(7)))).toEqual(["answers promiseUnanswered"]);
    await handIn({ ...third, answers: answers(id, "kept") }, 0, specialist, later(7));
    expect(await stateOf(id)).toEqual(["kept", "2026-11-09"]);
    expect(await handIn(visit({ visitedOn: "2026-11-10" }), 0, specialist, later(8))).toMatchObject({ status: "done" });
  });

  test("opens again when the visit that said so says otherwise, and cannot be rewritten once spoken of", async () => {
    const { id } = await promised();
    const next = visit({ visitedOn: "2026-11-05", answers: answers(id, "kept") });
    await handIn(next, 0, specialist, later(3));
    await handIn({ ...next, answers: answers(id, "underWay") }, 1, specialist, later(3));
    expect(await stateOf(id)).toEqual([null, null]);
    expect(fieldsOf(await handIn({ ...next, answers: [] }, 2, specialist, later(3)))).toEqual([
      "answers promiseUnanswered",
    ]);
    const { visitId } = await db.visitPromise.findUniqueOrThrow({ where: { id } });
    expect(fieldsOf(await handIn(visit({ id: visitId, promises: [] }), 1))).toEqual(["promises promiseDropped"]);
  });

  test("keeps the word of the later day when an earlier visit is handed in after it", async () => {
    const { id } = await promised();
    await handIn(visit({ visitedOn: "2026-11-09", answers: answers(id, "kept") }), 0, specialist, later(7));
    const late = visit({ visitedOn: "2026-11-05", answers: answers(id, "underWay") });
    expect(await handIn(late, 0, specialist, later(7))).toMatchObject({ status: "done" });
    expect(await stateOf(id)).toEqual(["kept", "2026-11-09"]);
  });

  test("that is another enterprise's is none of this one's business", async () => {
    const made = promise("别家的承诺");
    await handIn(visit({ enterpriseId: park.enterprises.other.id, promises: [made] }), 0, park.people.manager);
    const result = await handIn(visit({ answers: answers(made.id, "kept") }));
    expect(fieldsOf(result)).toEqual(["answers.0.promiseId promiseUnknown"]);
  });

  test("is told once to its author when its day has passed, and again after it was given another day", async () => {
    const { id } = await promised("2026-11-06");
    expect(await noteOverduePromises(new Date("2026-11-06T15:59:00Z"))).toBe(0);
    const both = await Promise.all([noteOverduePromises(later(5)), noteOverduePromises(later(5))]);
    expect(both.reduce((sum, count) => sum + count)).toBe(1);
    const { visitId } = await db.visitPromise.findUniqueOrThrow({ where: { id } });
    const event = await db.event.findFirst({
      where: { kind: "promiseOverdue", stream: `enterprise:${park.enterprises.own.id}` },
    });
    expect(event?.particulars).toMatchObject({ promiseId: id, visitId, personId: specialist.id, dueOn: "2026-11-06" });
    await handIn(
      visit({ id: visitId, promises: [{ id, text: "联系供电公司", dueOn: "2026-11-09" }] }),
      1,
      specialist,
      later(5),
    );
    expect(await noteOverduePromises(later(6))).toBe(0);
    expect(await noteOverduePromises(later(8))).toBe(1);
  });
});

test("verify finds a promise, a row and a line that are not as they were handed in", async () => {
  const made = promise("联系供电公司");
  const content = visit({ promises: [made], lines: [line("变压器容量不足")] });
  await handIn(content);
  await handIn(
    visit({ visitedOn: "2026-11-05", answers: [{ promiseId: made.id, answer: "kept", note: "" }] }),
    0,
    specialist,
    later(3),
  );
  expect(await visitMismatches()).toEqual([]);
  await db.visitPromise.update({ where: { id: made.id }, data: { settledAs: "dropped" } });
  await db.visit.update({ where: { id: content.id }, data: { seen: "改过的内容" } });
  await db.visitLine.updateMany({ where: { visitId: content.id }, data: { text: "改过的诉求" } });
  expect((await visitMismatches()).map(({ field }) => field).sort()).toEqual(["lines", "seen", "settledAs"]);
  await db.visitPromise.update({ where: { id: made.id }, data: { settledAs: "kept" } });
  await db.visit.update({ where: { id: content.id }, data: { seen: content.seen } });
  await db.visitLine.updateMany({ where: { visitId: content.id }, data: { text: "变压器容量不足" } });
});

describe("photos", () => {
  const picture = (background = "#0b4ea2") =>
    sharp({ create: { width: 30, height: 20, channels: 3, background } })
      .withExif({ IFD3: { GPSLatitude: "29/1 33/1 0/1" } })
      .jpeg()
      .toBuffer();
  const put = async (photoId: string, visitId: string, bytes?: Uint8Array, actor = specialist, now = monday) =>
    storePhoto(actor, { photoId, visitId }, bytes ?? (await picture()), now);

  test("come before their visit, once each, without the place they were taken at", async () => {
    const [photoId, content] = [crypto.randomUUID(), visit()];
    const [one, other] = await Promise.all([put(photoId, content.id), put(photoId, content.id)]);
    expect([one?.again, other?.again].sort()).toEqual([false, true]);
    expect(await put(photoId, content.id)).toEqual({ again: true });
    await expect(put(photoId, content.id, await picture("#ffffff"))).rejects.toMatchObject({ code: "photoTaken" });
    await expect(put(photoId, content.id, undefined, park.people.leader)).rejects.toMatchObject({ code: "notFound" });
    expect(await photoFor(specialist, photoId)).toBeNull();

    const asked = operation({ ...content, photoIds: [photoId] });
    expect(await send([asked])).toMatchObject([{ status: "done" }]);
    await expect(put(photoId, visit().id)).rejects.toMatchObject({ code: "photoTaken" });
    const file = await photoFor(park.people.leader, photoId);
    const kept = Buffer.from(await new Response((await getFile(file?.storageKey ?? "")).stream).arrayBuffer());
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    const { contact, otherSpecialist, liaison, auditor } = park.people;
    expect(await Promise.all([contact, otherSpecialist, liaison].map((actor) => photoFor(actor, photoId)))).toEqual([
      null,
      null,
      null,
    ]);
    expect([await photoFor(auditor, photoId), await fileFor(specialist, photoId)]).toEqual([file, null]);
  });

  test("that are missing are named; once they are here the same operation goes through", async () => {
    const photoIds = [crypto.randomUUID(), crypto.randomUUID()];
    const content = visit({ photoIds, lines: [line("变压器容量不足")] });
    const asked = operation(content);
    await put(photoIds[0] ?? "", content.id);
    expect(await send([asked])).toEqual([{ id: asked.id, status: "photosMissing", photoIds: [photoIds[1]] }]);
    expect(await casesOf()).toEqual([]);
    await put(photoIds[1] ?? "", content.id);
    expect(await send([asked])).toMatchObject([{ status: "done" }]);
  });

  test("go over to the visit that another device handed in first", async () => {
    const [photoId, first] = [crypto.randomUUID(), visit()];
    await handIn(first);
    const second = visit({ photoIds: [photoId] });
    await put(photoId, second.id);
    expect(await handIn(second)).toMatchObject({ status: "conflict", visit: { id: first.id } });
    const merged = { ...second, id: first.id };
    expect(await handIn(merged, 1)).toMatchObject({ status: "photosMissing" });
    expect(await put(photoId, first.id)).toEqual({ again: true });
    expect(await handIn(merged, 1)).toMatchObject({ status: "done", version: 2 });
  });

  test("must be pictures, of one's own visit, and not too many; an enterprise sends none", async () => {
    const content = visit();
    await expect(put(crypto.randomUUID(), content.id, new TextEncoder().encode("<svg/>"))).rejects.toMatchObject({
      code: "fileKind",
    });
    await expect(
      put(crypto.randomUUID(), content.id, new TextEncoder().encode("%PDF-1.4\n%%EOF")),
    ).rejects.toMatchObject({ code: "fileKind" });
    await expect(put(crypto.randomUUID(), content.id, new Uint8Array())).rejects.toMatchObject({ code: "fileEmpty" });
    await expect(put(crypto.randomUUID(), content.id, undefined, park.people.contact)).rejects.toMatchObject({
      code: "notAllowed",
    });
    await handIn(content);
    expect(await db.file.count({ where: { visitId: content.id } })).toBe(0);
    const foreign = crypto.randomUUID();
    await put(foreign, content.id, undefined, park.people.leader);
    expect(await handIn({ ...content, photoIds: [foreign] }, 1)).toMatchObject({ status: "photosMissing" });
    for (let count = 0; count < 36; count++) await put(crypto.randomUUID(), content.id);
    await expect(put(crypto.randomUUID(), content.id)).rejects.toMatchObject({ code: "tooManyFiles" });
  });

  test("are swept a week after they came when no visit has them, and by nothing else", async () => {
    const [kept, lost] = [crypto.randomUUID(), crypto.randomUUID()];
    const content = visit({ photoIds: [kept] });
    await put(kept, content.id);
    await put(lost, content.id);
    await handIn(content);
    await sweepVisitPhotos(later(7));
    expect(await db.file.count({ where: { id: { in: [kept, lost] } } })).toBe(2);
    await sweepDraftFiles(later(40));
    expect(await db.file.count({ where: { id: { in: [kept, lost] } } })).toBe(2);
    await Promise.all([sweepVisitPhotos(later(8)), sweepVisitPhotos(later(8))]);
    expect(await db.file.findMany({ where: { id: { in: [kept, lost] } }, select: { id: true } })).toEqual([
      { id: kept },
    ]);
  });
});
