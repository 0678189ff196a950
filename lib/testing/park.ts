import { type Actor, mintActor, type Role } from "@/lib/actor";
import { db } from "@/lib/db";

/** A small park for database tests: one enterprise with its link, another one, three departments, one person a role. */
export type Park = Awaited<ReturnType<typeof makePark>>;

const AT = new Date("2026-11-02T01:00:00Z"); // Monday 09:00 in the park

export async function makePark() {
  const tag = crypto.randomUUID().slice(0, 8);
  const lead = await department(`主办单位-${tag}`);
  const support = await department(`协办单位-${tag}`);
  const far = await department(`无关单位-${tag}`);
  const own = await enterprise(`渝诚玻纤有限公司-${tag}`);
  const other = await enterprise(`黔润食品有限公司-${tag}`);
  const person = (roles: Role[], more: { departmentId?: string; enterpriseId?: string } = {}) =>
    makePerson(tag, roles, more);

  const people = {
    contact: await person(["enterpriseContact"], { enterpriseId: own.id }),
    stranger: await person(["enterpriseContact"], { enterpriseId: other.id }),
    specialist: await person(["specialist"]),
    otherSpecialist: await person(["specialist"]),
    leader: await person(["leader"]),
    triage: await person(["triageOfficer"]),
    triageTwo: await person(["triageOfficer"]),
    liaison: await person(["departmentLiaison"], { departmentId: lead.id }),
    supportLiaison: await person(["departmentLiaison"], { departmentId: support.id }),
    farLiaison: await person(["departmentLiaison"], { departmentId: far.id }),
    reviewer: await person(["departmentReviewer"], { departmentId: lead.id }),
    farReviewer: await person(["departmentReviewer"], { departmentId: far.id }),
    callBack: await person(["callBackOfficer"]),
    supervisor: await person(["supervisor"]),
    manager: await person(["manager"]),
    auditor: await person(["auditor"]),
    policyEditor: await person(["policyEditor"]),
    administrator: await person(["systemAdministrator"]),
  };
  for (const [slot, holder] of [
    ["leader", people.leader],
    ["departmentHead", people.reviewer],
    ["specialist", people.specialist],
  ] as const) {
    await db.link.create({ data: { enterpriseId: own.id, slot, personId: holder.id ?? "", fromAt: AT } });
  }
  const type = await requestType(tag, lead.id, [support.id]);
  return { tag, departments: { lead, support, far }, enterprises: { own, other }, people, type };
}

function department(name: string) {
  return db.department.create({
    data: { code: crypto.randomUUID().slice(0, 12), name, shortName: name.slice(0, 4), validFrom: "2020-01-01" },
  });
}

function enterprise(name: string) {
  const creditCode = `91500114${crypto.randomUUID().replaceAll("-", "").slice(0, 10).toUpperCase()}`;
  return db.enterprise.create({ data: { creditCode, name, park: "正阳工业园区", createdAt: AT, grams: [] } });
}

async function makePerson(
  tag: string,
  roles: Role[],
  more: { departmentId?: string; enterpriseId?: string },
): Promise<Actor> {
  const name = `${roles[0]}-${crypto.randomUUID().slice(0, 8)}`;
  const row = await db.person.create({
    data: {
      login: `${name}-${tag}`,
      name,
      createdAt: AT,
      departmentId: more.departmentId,
      enterpriseId: more.enterpriseId,
      grants: { create: roles.map((role) => ({ role, fromAt: AT })) },
    },
    include: { department: { select: { name: true } }, enterprise: { select: { name: true } } },
  });
  return mintActor({
    id: row.id,
    name,
    title: null,
    roles,
    departmentId: row.departmentId,
    departmentName: row.department?.name ?? null,
    enterpriseId: row.enterpriseId,
    enterpriseName: row.enterprise?.name ?? null,
  });
}

async function requestType(tag: string, leadDepartmentId: string, supportIds: string[]) {
  const letters = [...tag.toUpperCase()].map((letter) => "ABCDEFGHIJKLMNOP"["0123456789ABCDEF".indexOf(letter)] ?? "Z");
  const code = `${letters.slice(0, 3).join("")}-${String(Number.parseInt(tag.slice(3, 6), 16) % 100).padStart(2, "0")}`;
  const categoryCode = `T${tag}`;
  await db.category.create({ data: { code: categoryCode, name: "测试类别", nameEn: "Test", order: 99 } });
  const checklist = ["核实情况", "协调处理", "书面答复"].map((title) => ({
    title,
    publicTitle: title,
    mandatory: true,
  }));
  const materials = [
    { name: "营业执照", form: "copy", copies: 1, issuer: "市场监管部门", howToObtain: "自备", required: true },
  ];
  return db.requestType.create({
    data: {
      code,
      version: 1,
      categoryCode,
      name: "测试小类",
      nameEn: "Test type",
      tier: "B",
      limitDays: null,
      leadDepartmentId,
      supportIds,
      checklist,
      materials,
      isCurrent: true,
      createdAt: AT,
    },
  });
}
