import { addDays, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { mergeEnterprise } from "@/lib/dossier/commands/merge";
import { mergeEnterprise as mergeInput } from "@/lib/dossier/schema";
import { assignLink } from "@/lib/enterprises/commands/links";
import { proposeFacts, reviewFacts, withdrawFacts } from "@/lib/enterprises/commands/proposals";
import { addQualification } from "@/lib/enterprises/commands/qualifications";
import { changeEnterprise, registerEnterprise } from "@/lib/enterprises/commands/register";
import { remindOfRenewals } from "@/lib/enterprises/jobs";
import { demoCreditCode } from "@/lib/enterprises/rules";
import * as input from "@/lib/enterprises/schema";
import { addPerson, type DemoActor } from "./actors";
import type { DemoEnterprise } from "./enterprises";
import type { Park } from "./park";
import { first } from "./people";

type Proposal = {
  enterprise: number;
  daysAgo: number;
  facts: Partial<Record<"address" | "employees" | "revenueWan" | "assetsWan", string>>;
  /** Left out: it waits. */
  end?: "withdrawn" | { refused: Record<string, string> };
};

/** What enterprises said of themselves lately; their administrators are those of every fourth one. */
const PROPOSALS: Proposal[] = [
  {
    enterprise: 0,
    daysAgo: 33,
    facts: { employees: "512", revenueWan: "35800" },
    end: { refused: { revenueWan: "与年度报表差距较大，请附上最近一期财务报表后再申报。" } },
  },
  {
    enterprise: 36,
    daysAgo: 21,
    facts: { address: "正阳工业园区科创路 18 号", employees: "186" },
    end: { refused: {} },
  },
  {
    enterprise: 48,
    daysAgo: 12,
    facts: { employees: "60" },
    end: { refused: { employees: "与社保参保人数不符，请核对后重新申报。" } },
  },
  { enterprise: 20, daysAgo: 9, facts: { address: "青杠园区 B 区 6 栋" }, end: "withdrawn" },
  { enterprise: 12, daysAgo: 2, facts: { employees: "141", revenueWan: "7350", assetsWan: "3320" } },
  { enterprise: 24, daysAgo: 1, facts: { address: "舟白组团医药产业园 3 号楼" } },
  { enterprise: 40, daysAgo: 1, facts: { employees: "95" } },
];

/** Counted anew on a visit: what the yearly return had said stays behind it. */
const COUNTED = [
  { enterprise: 5, daysAgo: 130, employees: 241, source: "走访核实" },
  { enterprise: 8, daysAgo: 88, employees: 255, source: "走访核实" },
  { enterprise: 60, daysAgo: 46, employees: 120, source: "社保参保数据" },
];

const DUPLICATED = 30;
const DUPLICATE_CODE = 181;

/** Proposals that wait and that were decided, reminders of certificates, and a branch that had been registered twice. */
export async function makeDossiers(park: Park): Promise<void> {
  for (const counted of COUNTED) await countAnew(park, counted);
  for (const proposal of PROPOSALS) await propose(park, proposal);
  await mergeDuplicate(park, enterpriseAt(park, DUPLICATED));
  await remindOfRenewals(atOffice(park, 3));
}

/** Shortly after opening, so many days ago. */
export function atOffice(park: Park, daysAgo: number, minute = 9 * 60 + 40): Date {
  const at = momentAt(addDays(dayOf(park.now), -daysAgo), minute);
  return new Date(Math.min(at.getTime(), park.now.getTime()));
}

export function enterpriseAt(park: Park, index: number): DemoEnterprise {
  const enterprise = park.enterprises[index];
  if (!enterprise) throw new Error(`no enterprise ${index}`);
  return enterprise;
}

async function countAnew(park: Park, { enterprise: index, daysAgo, employees, source }: (typeof COUNTED)[number]) {
  const { id, specialist } = enterpriseAt(park, index);
  const row = await db.enterprise.findUniqueOrThrow({
    where: { id },
    omit: { id: true, grams: true, createdAt: true, closedAt: true, mergedIntoId: true },
  });
  const change = input.changeEnterprise.parse({ ...row, enterpriseId: id, employees, factsSource: source });
  await changeEnterprise(specialist?.actor ?? first(park.staff.triage), change, atOffice(park, daysAgo, 16 * 60));
}

async function propose(park: Park, { enterprise: index, daysAgo, facts, end }: Proposal): Promise<void> {
  const { id, administrator, specialist } = enterpriseAt(park, index);
  if (!administrator) throw new Error(`enterprise ${index} has no administrator`);
  const row = await db.enterprise.findUniqueOrThrow({ where: { id } });
  const before = {
    address: row.address,
    employees: row.employees,
    revenueWan: row.revenueWan,
    assetsWan: row.assetsWan,
  };
  const { version } = row;
  const at = atOffice(park, daysAgo);
  await proposeFacts(administrator, input.proposeFacts.parse({ version, ...before, ...facts }), at);
  if (!end) return;
  const { id: proposalId } = await db.factProposal.findFirstOrThrow({ where: { enterpriseId: id, outcome: null } });
  if (end === "withdrawn") return withdrawFacts(administrator, { proposalId }, atOffice(park, daysAgo, 10 * 60 + 5));
  const ruling = Object.fromEntries(
    Object.keys(facts).map((field) => [field, field in end.refused ? "refused" : "accepted"]),
  );
  const decision = { enterpriseId: id, proposalId, version, ruling, reason: end.refused };
  const by = specialist?.actor ?? first(park.staff.triage);
  await reviewFacts(by, input.reviewFacts.parse(decision), atOffice(park, daysAgo - 1, 15 * 60 + 20));
}

/** A branch was registered under a code of its own last year, with an account and a certificate; a manager found it. */
async function mergeDuplicate(park: Park, kept: DemoEnterprise): Promise<void> {
  const { staff } = park;
  const [triage, manager] = [first(staff.triage), first(staff.managers)];
  const registeredAt = atOffice(park, 260);
  const name = `${kept.name}正阳分公司`;
  const row = await db.enterprise.findUniqueOrThrow({ where: { id: kept.id } });
  const facts = {
    creditCode: demoCreditCode(DUPLICATE_CODE),
    name,
    park: row.park,
    building: row.building,
    employees: 60,
  };
  const { enterpriseId: id } = await registerEnterprise(
    triage,
    input.registerEnterprise.parse({ ...facts, factsSource: "招商登记表" }),
    registeredAt,
  );
  await furnish(park, { id, name }, registeredAt);
  const { version } = await db.enterprise.findUniqueOrThrow({ where: { id: kept.id } });
  const merge = {
    enterpriseId: kept.id,
    version,
    otherId: id,
    otherVersion: 1,
    reason: "分公司与总公司为同一服务对象，重复登记。",
  };
  await mergeEnterprise(manager, mergeInput.parse(merge), atOffice(park, 18, 11 * 60));
}

async function furnish(park: Park, enterprise: { id: string; name: string }, at: Date): Promise<void> {
  const { staff } = park;
  const person = { name: "冉小溪", title: "行政专员", phone: "13841009181", roles: ["enterpriseContact" as const] };
  await addPerson(staff.administrator, { ...person, enterprise }, at);
  const specialist: DemoActor | undefined = staff.specialists[2];
  const link = { enterpriseId: enterprise.id, slot: "specialist", personId: specialist?.id, handOverNote: "" };
  await assignLink(first(staff.managers), input.assignLink.parse(link), at);
  const certificate = { kind: "technology", certificateNo: "YX0181TE", issuedOn: addDays(dayOf(at), -60) };
  const expiresOn = addDays(dayOf(at), 900);
  const add = { enterpriseId: enterprise.id, ...certificate, expiresOn };
  await addQualification(first(staff.triage), input.addQualification.parse(add), at);
}
