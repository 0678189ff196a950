import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { FIRST_PRESET_ID } from "@/lib/presets/policy";
import type { Park } from "./park";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

export type CaseRow = Prisma.CaseUncheckedCreateInput;
let running = 0;

/** A case as the commands would leave it, written straight into its row: figures read nothing else. */
export function writeCase(park: Park, more: Partial<CaseRow>) {
  const number = `QF-${++running}`;
  return db.case.create({
    data: {
      number,
      draftId: crypto.randomUUID(),
      enterpriseId: park.enterprises.own.id,
      typeId: park.type.id,
      presetId: FIRST_PRESET_ID,
      categoryCode: park.type.categoryCode,
      tier: "B",
      state: "submitted",
      title: number,
      detail: "",
      channel: "self",
      contactName: "王",
      contactPhone: "13800138000",
      filedById: park.people.contact.id ?? "",
      submittedAt: new Date("2026-11-02T01:00:00Z"),
      submittedOn: "2026-11-02",
      grams: [],
      updatedAt: new Date("2026-11-02T01:00:00Z"),
      ...more,
    },
  });
}

/** What an answer leaves in the row, and the rating of the enterprise if it gave one. */
export function answeredAs(
  park: Park,
  at: Date,
  { outcome, minutes, inTime = true, level }: { outcome: string; minutes: number; inTime?: boolean; level?: number },
): Partial<CaseRow> {
  const given = { level: level ?? 0, solved: "yes", ratedById: park.people.contact.id ?? "", ratedAt: at };
  return {
    state: "writtenOff",
    isOpen: false,
    answeredAt: at,
    answeredInTime: inTime,
    answerMinutes: minutes,
    outcome,
    disposalMode: "studiedTransferred",
    ...(level ? { rating: { create: given } } : {}),
  };
}

const STATES = ["writtenOff", "settled", "answered", "inProgress", "withdrawn", "writtenOff", "declined", "inReview"];
const OUTCOMES = ["solved", "explained", "solved", "partlySolved", "unfounded", "longTerm", "referredUp"];

/** A mixed park: every state, outcome, level and channel, three departments and none, shared items, confidential cases. */
export async function fillPark(park: Park, count: number, now: Date) {
  const { lead, support, far } = park.departments;
  const other = await db.category.create({ data: { code: "OTHER", name: "其他", nameEn: "Other", order: 98 } });
  for (let index = 0; index < count; index++) {
    const submittedAt = new Date(now.getTime() - (index * index + index) * 12 * MINUTE);
    const state = pick(STATES, index);
    const isAnswered = ["writtenOff", "settled", "answered"].includes(state) || index % 16 === 3;
    const answer = {
      outcome: pick(OUTCOMES, index),
      minutes: (index * 137) % 5000,
      inTime: index % 6 !== 0,
      level: index % 3 === 0 ? undefined : 1 + (index % 5),
    };
    const leadDepartmentId = pick([lead.id, support.id, lead.id, far.id, null], index);
    const departments =
      leadDepartmentId === null ? [] : index % 4 === 0 ? [leadDepartmentId, support.id] : [leadDepartmentId];
    await writeCase(park, {
      ...(isAnswered ? answeredAs(park, new Date(submittedAt.getTime() + (index % 9) * DAY), answer) : {}),
      ...(index % 7 === 0 ? { disposalMode: null } : {}),
      ...(index % 5 === 4 ? { nextDueAt: new Date(now.getTime() - index * MINUTE) } : {}),
      submittedAt,
      state,
      leadDepartmentId,
      isOpen: !["writtenOff", "withdrawn", "declined"].includes(state),
      enterpriseId: index % 3 === 0 ? park.enterprises.other.id : park.enterprises.own.id,
      categoryCode: index % 4 === 1 ? other.code : park.type.categoryCode,
      channel: pick(["self", "phone", "visit"], index),
      confidential: index % 10 === 0,
      items: {
        create: departments.map((departmentId, position) => itemOf(departmentId, position, index, submittedAt)),
      },
    });
  }
}

function itemOf(departmentId: string, position: number, index: number, assignedAt: Date) {
  // An item taken away again shows its department nothing any more.
  const removedAt = index % 12 === 8 && position === 1 ? assignedAt : null;
  return { departmentId, position, title: "核实", publicTitle: "核实", limitDays: 3, assignedAt, removedAt };
}

function pick<Value>(values: readonly Value[], index: number): Value {
  return values[index % values.length] as Value;
}
