import { db } from "@/lib/db";
import { answeredAs, writeCase } from "./answered-cases";
import type { Park } from "./park";

const at = (text: string) => new Date(`${text}+08:00`);
const LINKED = at("2026-04-01T09:00:00");

/**
 * One of everything that the service mechanisms count, in the last quarter of 2026 as seen on 20 November, with the neighbour that
 * must not be counted beside it: the last minute of a day and the first of the next, kept and dropped, the first round and the last.
 */
export async function plantMechanisms(park: Park): Promise<void> {
  const quiet = await db.enterprise.create({
    data: { creditCode: `Q${park.tag}`, name: `安静企业-${park.tag}`, park: "正阳", createdAt: LINKED, grams: [] },
  });
  await plantLinks(park);
  await plantVisit(park);
  await plantPlans(park);
  await plantCheckups(park);
  await plantCases(park);
  await plantLane(park);
  await plantTopics(park);
  const expiring = { kind: "highTech", issuedOn: "2024-01-01" };
  await db.qualification.create({ data: { ...expiring, enterpriseId: quiet.id, expiresOn: "2026-12-31" } });
  const { own, other } = park.enterprises;
  await db.qualification.create({ data: { ...expiring, enterpriseId: own.id, expiresOn: "2027-12-31" } });
  const proposed = { changes: [], proposedById: idOf(park.people.contact), proposedByName: "王", proposedAt: LINKED };
  await db.factProposal.create({ data: { ...proposed, enterpriseId: own.id } });
  await db.factProposal.create({
    data: { ...proposed, enterpriseId: other.id, outcome: "accepted", closedAt: LINKED },
  });
}

/** All three for one enterprise, two for the other, none for the third; the leader has one too many. */
async function plantLinks({ enterprises: { own, other }, people }: Park): Promise<void> {
  await db.link.updateMany({ where: { enterpriseId: own.id }, data: { fromAt: LINKED } });
  for (const [slot, holder] of [
    ["leader", people.leader],
    ["specialist", people.otherSpecialist],
  ] as const)
    await db.link.create({ data: { enterpriseId: other.id, slot, personId: idOf(holder), fromAt: LINKED } });
  await db.setting.create({ data: { key: "linkLoad", value: { leader: 1, departmentHead: 1, specialist: 1 } } });
}

async function plantVisit({ enterprises, people }: Park): Promise<void> {
  const said = { met: "王", together: "", seen: "忙", contactName: "", contactPhone: "", photoIds: [], version: 1 };
  const when = { visitedOn: "2026-10-12", handedInAt: at("2026-10-12T16:00:00"), changedAt: at("2026-10-12T16:00:00") };
  const by = {
    enterpriseId: enterprises.own.id,
    authorId: idOf(people.specialist),
    authorName: people.specialist.name,
  };
  const visit = await db.visit.create({ data: { id: crypto.randomUUID(), ...said, ...when, ...by } });
  const promises = [
    { dueOn: "2026-12-01" },
    { dueOn: "2026-11-01" },
    { dueOn: "2026-11-10", settledAs: "kept", settledOn: "2026-11-10" },
    { dueOn: "2026-11-09", settledAs: "kept", settledOn: "2026-11-10" },
    { dueOn: "2026-12-01", settledAs: "dropped", settledOn: "2026-11-10" },
    { settledAs: "kept", settledOn: "2026-11-10" },
    { dueOn: "2026-09-30", settledAs: "kept", settledOn: "2026-09-30" },
  ];
  await db.visitPromise.createMany({
    data: promises.map((promise, position) => ({
      id: crypto.randomUUID(),
      visitId: visit.id,
      position,
      text: `承诺 ${position}`,
      ...promise,
    })),
  });
}

async function plantPlans({ enterprises, people, departments }: Park): Promise<void> {
  const { id, name } = { id: idOf(people.triage), name: people.triage.name };
  const written = { authorId: id, authorName: name, writerIds: [id], changedByName: name };
  const times = {
    untilOn: "2027-12-31",
    createdAt: LINKED,
    changedAt: LINKED,
    submittedAt: LINKED,
    submittedByName: name,
  };
  const inForce = { approvedAt: at("2026-06-01T09:00:00"), approvedById: idOf(people.manager) };
  const measures = [
    { dueOn: "2026-10-31", completedAt: at("2026-10-31T23:59:59") },
    { dueOn: "2026-10-31", completedAt: at("2026-11-01T00:00:00") },
    { dueOn: "2026-11-01", completedAt: at("2026-11-10T09:00:00") },
    { dueOn: "2026-11-19" },
    { dueOn: "2026-11-20" },
  ].map((measure, position) => ({
    key: crypto.randomUUID(),
    position,
    title: `措施 ${position}`,
    departmentId: departments.lead.id,
    ...measure,
  }));
  const { own, other } = enterprises;
  const content = { ...written, ...times, edition: 1 };
  await db.plan.create({ data: { ...content, ...inForce, enterpriseId: own.id, measures: { create: measures } } });
  await db.plan.create({ data: { ...content, enterpriseId: other.id } });
}

async function plantCheckups({ enterprises: { own, other }, people }: Park): Promise<void> {
  const by = { answers: {}, byId: idOf(people.specialist), byName: people.specialist.name, byEnterprise: false };
  const checkup = await db.checkup.create({
    data: { ...by, enterpriseId: own.id, on: "2026-07-01", at: at("2026-07-01T09:00:00") },
  });
  await db.checkup.create({ data: { ...by, enterpriseId: other.id, on: "2026-06-30", at: at("2026-06-30T09:00:00") } });
  const raised = { enterpriseId: own.id, checkupId: checkup.id, particulars: {}, raisedAt: checkup.at };
  await db.checkupWarning.create({ data: { ...raised, rule: "powerCut", level: "red" } });
  await db.checkupWarning.create({ data: { ...raised, rule: "powerDrop", level: "yellow" } });
}

async function plantCases(park: Park): Promise<void> {
  const answered = (on: string, more: object) => ({
    submittedAt: at(`${on}T09:00:00`),
    submittedOn: on,
    acceptedAt: at(`${on}T10:00:00`),
    ...answeredAs(park, at(`${on}T11:00:00`), { outcome: "solved", minutes: 60 }),
    ...more,
  });
  const sameDay = { tier: "A", answeredSameDay: true };
  await writeCase(park, answered("2026-10-01", { ...sameDay, evidence: "照片", disposalMode: "onTheSpot" }));
  await writeCase(park, answered("2026-10-02", { ...sameDay, recordKind: "need", disposalMode: "policyExplained" }));
  await writeCase(park, answered("2026-10-03", { tier: "A", recordKind: "suggestion", outcome: "adopted" }));
  await writeCase(park, answered("2026-09-30", { ...sameDay, disposalMode: "assignedCentrally" }));
  await writeCase(park, {
    ...{ state: "inProgress", submittedAt: at("2026-11-02T09:00:00"), acceptedAt: null },
    menuTile: "power",
  });
}

/** Two granted, one of them late; the first round of the review found both out of place, the second only one. */
async function plantLane(park: Park): Promise<void> {
  const { people, tag } = park;
  const ask = async (on: string, granted: boolean, more: object = {}) => {
    const { id } = await writeCase(park, {
      number: `QL-${tag}-${on}`,
      state: "inProgress",
      submittedAt: at(`${on}T09:00:00`),
      ...more,
    });
    const asked = {
      caseId: id,
      ground: "production",
      reason: "停产风险",
      askedById: idOf(people.triage),
      askedByName: "",
    };
    return db.greenChannel.create({
      data: {
        ...asked,
        askedAt: at(`${on}T10:00:00`),
        granted,
        decidedById: idOf(people.manager),
        decidedAt: at(`${on}T11:00:00`),
      },
    });
  };
  const late = answeredAs(park, at("2026-10-20T09:00:00"), { outcome: "solved", minutes: 9, inTime: false });
  const one = await ask("2026-10-05", true, { ...late, acceptedAt: at("2026-10-05T10:00:00") });
  const two = await ask("2026-10-06", true);
  await ask("2026-10-07", false);
  await ask("2026-09-30", true);
  const review = (round: number, rightly: [boolean, boolean]) =>
    db.greenReview.create({
      data: {
        month: "2026-10",
        round,
        ...{ asked: 3, granted: 2, refused: 1, lifted: 0, accepted: 4, inTime: 0, late: 1, unanswered: 1 },
        ...{
          conclusion: "两件应改",
          reviewedById: idOf(people.triageTwo),
          reviewedByName: "",
          reviewedAt: at("2026-11-09T09:00:00"),
        },
        judgements: {
          create: [
            { entryId: one.id, rightly: rightly[0], note: "" },
            { entryId: two.id, rightly: rightly[1], note: "" },
          ],
        },
      },
    });
  await review(1, [false, false]);
  await review(2, [false, true]);
}

async function plantTopics(park: Park): Promise<void> {
  const whose = { ownerId: idOf(park.people.manager), leadDepartmentId: park.departments.lead.id };
  const topic = (title: string, state: string, dueOn: string | null) =>
    db.topic.create({
      data: {
        ...{ title, problem: "同类问题", state, dueOn, openedByName: "", openedAt: LINKED, ...whose },
        measure: dueOn ? "统一办理" : "",
        endedAt: state === "settled" ? LINKED : null,
      },
    });
  const [, late, settled] = await Promise.all([
    topic("电价", "open", null),
    topic("招工", "decided", "2026-11-19"),
    topic("停车", "settled", "2026-11-01"),
  ]);
  const covered = await db.case.findMany({
    orderBy: { number: "asc" },
    take: 2,
    where: { number: { startsWith: "QF-" } },
  });
  for (const [index, topicId] of [late.id, settled.id].entries()) {
    const toldAt = topicId === settled.id ? at("2026-11-02T09:00:00") : null;
    const caseId = covered[index]?.id ?? "";
    await db.topicCase.create({ data: { topicId, caseId, linkedByName: "", linkedAt: LINKED, toldAt } });
  }
}

function idOf({ id }: { id: string | null }): string {
  return id ?? "";
}
