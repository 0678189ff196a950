// Run by park.ts in a process of its own, against an empty database: plants what the matrix asks about and prints it as JSON.
import { createHash } from "node:crypto";
import sharp from "sharp";
import { type Actor, mintActor, type Role } from "@/lib/actor";
import { saveDraft } from "@/lib/cases/commands/drafts";
import * as cases from "@/lib/cases/schema";
import { addDays, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { assignLink, endLink } from "@/lib/enterprises/commands/links";
import { storeUpload } from "@/lib/files/commands/upload";
import { gramsOf } from "@/lib/grams";
import { saveTile } from "@/lib/menu/commands";
import * as menu from "@/lib/menu/schema";
import { tellNews } from "@/lib/notices/jobs";
import { currentTime } from "@/lib/now";
import { nameStandIn } from "@/lib/people/commands/absences";
import * as absences from "@/lib/people/schema";
import { makePark, type Park } from "@/lib/testing/park";
import { storePhoto } from "@/lib/visits/commands/photos";
import { sync } from "@/lib/visits/commands/sync";
import type { Asker } from "./askers";
import { plantCases } from "./plant-cases";
import { plantDossier } from "./plant-dossier";
import { plantPlans } from "./plant-plans";
import { plantFeed, plantTopics } from "./plant-topics";
import { SECRETS } from "./secrets";

export type Planted = { people: Record<Exclude<Asker, "signedOut"> | Spare, string>; things: Record<string, string> };
/** People nobody asks as: what is done to them spoils no other question. */
type Spare =
  | "spareStaff"
  | "spareContact"
  | "spareDisabled"
  | "leaving"
  | "moving"
  | "secondAdministrator"
  | "absent"
  | "standIn"
  | "wasAbsent"
  | "stoodIn";

const now = currentTime();

async function plant(): Promise<Planted> {
  const park = await makePark();
  const { own, other } = park.enterprises;
  const { lead } = park.departments;
  const people = {
    ownContact: park.people.contact,
    enterpriseAdministrator: await person(["enterpriseAdministrator"], { enterpriseId: own.id }),
    otherContact: park.people.stranger,
    linkedSpecialist: park.people.specialist,
    otherSpecialist: park.people.otherSpecialist,
    linkedLeader: park.people.leader,
    otherLeader: await person(["leader"]),
    triage: park.people.triage,
    leadLiaison: park.people.liaison,
    supportLiaison: park.people.supportLiaison,
    farLiaison: park.people.farLiaison,
    leadReviewer: park.people.reviewer,
    farReviewer: park.people.farReviewer,
    callBack: park.people.callBack,
    manager: park.people.manager,
    supervisor: park.people.supervisor,
    policyEditor: park.people.policyEditor,
    systemAdministrator: park.people.administrator,
    auditor: park.people.auditor,
    spareStaff: await person(["departmentLiaison"], { departmentId: lead.id }),
    spareContact: await person(["enterpriseContact"], { enterpriseId: own.id }),
    spareDisabled: await person(["departmentLiaison"], { departmentId: lead.id }),
    leaving: await person(["manager"]),
    moving: await person(["enterpriseContact"], { enterpriseId: own.id }),
    secondAdministrator: await person(["systemAdministrator"]),
    // Two who see no case of their own accord: one stands in for a triage officer, the other did so until yesterday.
    absent: await person(["triageOfficer"]),
    standIn: await person(["policyEditor"]),
    wasAbsent: await person(["triageOfficer"]),
    stoodIn: await person(["policyEditor"]),
  };
  await prepare(park, people);
  const away = await plantAbsences(people);
  const planted = await plantCases(park, now);
  const things = {
    enterprise: own.id,
    otherEnterprise: other.id,
    lead: lead.id,
    support: park.departments.support.id,
    far: park.departments.far.id,
    typeCode: park.type.code,
    leadCode: lead.code,
    takenLogin: (await db.person.findFirstOrThrow({ select: { login: true } })).login,
    qualification: await qualification(own.id),
    otherQualification: await qualification(other.id),
    ownLink: (await db.link.findFirstOrThrow({ where: { enterpriseId: own.id, slot: "specialist", endedAt: null } }))
      .id,
    tile: await plantTile(park),
    ...(await plantPlans(park, now)),
    ...(await plantDossier(park, people.enterpriseAdministrator, now)),
    ...away,
    ...planted,
    ...(await plantTopics(park, planted, now)),
    feed: await plantFeed(park, now),
    ...(await plantFiles(park, people.spareContact)),
    handOver: await plantHandOver(park),
    ...(await plantVisit(park)),
    ...(await plantNotices(park)),
  };
  const ids = Object.fromEntries(Object.entries(people).map(([name, actor]) => [name, actor.id ?? ""]));
  return { people: ids as Planted["people"], things };
}

async function person(roles: Role[], more: { departmentId?: string; enterpriseId?: string } = {}): Promise<Actor> {
  const name = "备用人员";
  const login = `${roles[0]}-${crypto.randomUUID().slice(0, 8)}`;
  const grants = { create: roles.map((role) => ({ role, fromAt: now })) };
  const { id } = await db.person.create({ data: { login, name, createdAt: now, grants, ...more } });
  const { departmentId = null, enterpriseId = null } = more;
  const names = { departmentName: null, enterpriseName: null, title: null };
  return mintActor({ id, name, roles, departmentId, enterpriseId, ...names });
}

/** Telephones of staff, the other enterprise's links, findable names, and a checklist that reads differently inside. */
async function prepare(park: Park, people: Record<string, Actor>): Promise<void> {
  const phones = {
    linkedSpecialist: SECRETS.specialistPhone,
    linkedLeader: SECRETS.leaderPhone,
    leadReviewer: SECRETS.departmentHeadPhone,
    leadLiaison: SECRETS.liaisonPhone,
    triage: SECRETS.triagePhone,
    manager: SECRETS.managerPhone,
  };
  for (const [name, { text }] of Object.entries(phones)) {
    await db.person.update({ where: { id: people[name]?.id ?? "" }, data: { phone: text } });
  }
  const { own, other } = park.enterprises;
  for (const [slot, holder] of [
    ["specialist", people.otherSpecialist],
    ["leader", people.otherLeader],
  ] as const) {
    await db.link.create({ data: { enterpriseId: other.id, slot, personId: holder?.id ?? "", fromAt: now } });
  }
  for (const { id, name } of [own, other])
    await db.enterprise.update({ where: { id }, data: { grams: gramsOf([name]) } });
  const checklist = [SECRETS.templateItem.text, "协调处理", "书面答复"].map((title, index) => ({
    title,
    publicTitle: `第 ${index + 1} 步`,
    mandatory: true,
  }));
  await db.person.update({ where: { id: people.spareDisabled?.id ?? "" }, data: { disabledAt: now } });
  await db.requestType.update({ where: { id: park.type.id }, data: { checklist } });
}

async function plantTile({ people, type }: Park): Promise<string> {
  const code = "power";
  const words = {
    title: "我们需要用电",
    titleEn: "We need power",
    next: "上门看现场",
    nextEn: "Somebody comes to look",
  };
  const opening = { opening: "我们需要用电：", openingEn: "We need power:" };
  const order = { typeCode: type.code, recordKind: "need", order: "10", inUse: "on" };
  await saveTile(
    people.administrator,
    menu.saveTile.parse({ code, version: "0", ...words, ...opening, ...order }),
    now,
  );
  return code;
}

async function plantAbsences(people: Record<"absent" | "standIn" | "wasAbsent" | "stoodIn", Actor>) {
  const today = dayOf(now);
  const name = (absent: Actor, standIn: Actor, firstOn: string, lastOn: string) =>
    nameStandIn(
      absent,
      absences.nameStandIn.parse({ personId: absent.id, standInId: standIn.id, firstOn, lastOn, reason: "leave" }),
      momentAt(firstOn, 0),
    );
  const { absenceId: absence } = await name(people.absent, people.standIn, addDays(today, -1), addDays(today, 9));
  const past = await name(people.wasAbsent, people.stoodIn, addDays(today, -9), addDays(today, -1));
  return { absence, pastAbsence: past.absenceId };
}

async function qualification(enterpriseId: string): Promise<string> {
  const certificate = { kind: "highTech", issuedOn: "2026-01-01" };
  return (await db.qualification.create({ data: { enterpriseId, ...certificate } })).id;
}

/** One file hangs on the contact's draft, two on the case: one meant for the enterprise, one not. */
async function plantFiles(park: Park, spareContact: Actor) {
  const { contact, liaison } = park.people;
  const draft = await draftOf(contact);
  const lostDraft = await draftOf(spareContact);
  const shown = await db.case.findFirstOrThrow({
    where: { title: { contains: SECRETS.ownTitle.text }, state: "inProgress" },
  });
  const onCase = { case: shown.number };
  const draftFile = await upload(contact, { draft }, SECRETS.ownDraftFile.text);
  const lostDraftFile = await upload(spareContact, { draft: lostDraft }, "备用附件");
  const visibleFile = await upload(liaison, { ...onCase, visible: "1" }, "给企业的说明");
  const hiddenFile = await upload(liaison, { ...onCase, visible: "0" }, SECRETS.ownHiddenFile.text);
  return { draft, lostDraft, ownDraft: await draftOf(contact), draftFile, lostDraftFile, visibleFile, hiddenFile };
}

/** A third enterprise passed through the other specialist's hands and has nobody now. */
async function plantHandOver(park: Park): Promise<string> {
  const { manager, otherSpecialist } = park.people;
  const facts = { creditCode: "91500114HANDEDOVER", name: "交接过的企业", park: "正阳工业园区", grams: [] };
  const { id: enterpriseId } = await db.enterprise.create({ data: { ...facts, createdAt: now } });
  const link = { enterpriseId, slot: "specialist" as const };
  await assignLink(manager, { ...link, personId: otherSpecialist.id ?? "", handOverNote: "" }, now);
  await endLink(manager, { ...link, handOverNote: SECRETS.handOverNote.text }, now);
  const latest = { where: { kind: "linksHandedOver" }, orderBy: { id: "desc" as const } };
  const { stream } = await db.event.findFirstOrThrow(latest);
  return stream.replace("hand-over:", "");
}

/** The specialist was there today: one photo, one promise. */
async function plantVisit(park: Park) {
  const { specialist } = park.people;
  const [visit, visitPhoto] = [crypto.randomUUID(), crypto.randomUUID()];
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#000" } })
    .png()
    .toBuffer();
  await storePhoto(specialist, { photoId: visitPhoto, visitId: visit }, bytes, now);
  const said = { met: "王经理", together: "", seen: SECRETS.ownVisit.text, contactName: "", contactPhone: "" };
  const promises = [{ id: crypto.randomUUID(), text: SECRETS.ownPromise.text, dueOn: null }];
  const content = { enterpriseId: park.enterprises.own.id, visitedOn: dayOf(now), photoIds: [visitPhoto], promises };
  const nothing = { lines: [], answers: [], position: null };
  const operation = { id: crypto.randomUUID(), kind: "handInVisit", base: 0 };
  const asked = { ...operation, visit: { id: visit, ...content, ...said, ...nothing } };
  const { results } = await sync(specialist, { deviceId: crypto.randomUUID(), operations: [asked] }, now);
  if (results[0]?.status !== "done") throw new Error(JSON.stringify(results));
  return { visit, visitPhoto };
}

/** What has happened is told, and there is a robot nobody can reach. */
async function plantNotices(park: Park) {
  await tellNews(now);
  const own = { personId: park.people.contact.id ?? "", readAt: null };
  const notice = await db.notice.findFirstOrThrow({ where: own, orderBy: { id: "desc" } });
  const facts = { name: "工作群", kind: "wecom", topics: ["turn"], language: "zh-CN", createdAt: now };
  const robot = await db.robot.create({ data: { ...facts, addressSealed: "sealed with another key" } });
  return { ownNotice: notice.id, robot: robot.id };
}

async function draftOf(owner: Actor): Promise<string> {
  const draftId = crypto.randomUUID();
  await saveDraft(owner, cases.saveDraft.parse({ draftId, content: { title: SECRETS.ownDraft.text } }), now);
  return draftId;
}

async function upload(actor: Actor, target: Parameters<typeof storeUpload>[1], name: string): Promise<string> {
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  const facts = {
    name: `${name}.png`,
    length: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  return (await storeUpload(actor, target, facts, bytes, now)).id;
}

process.stdout.write(JSON.stringify(await plant()));
await db.$disconnect();
process.exit(0);
