import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { systemActor } from "@/lib/actor";
import { publishYear, setWorkingHours } from "@/lib/calendar/commands";
import { writeNotice } from "@/lib/calendar/notice.policy";
import { DEFAULT_HOURS, exceptionsOf, PUBLISHED_YEARS } from "@/lib/calendar/policy";
import { calendarYear, workingHours } from "@/lib/calendar/queries";
import { changeRequestType, saveCategory } from "@/lib/catalog/commands";
import { currentTypeByCode } from "@/lib/catalog/queries";
import { saveCategory as categoryInput, changeRequestType as requestTypeInput } from "@/lib/catalog/schema";
import { db } from "@/lib/db";
import { saveTile } from "@/lib/menu/commands";
import { saveTile as tileInput } from "@/lib/menu/schema";
import { createDepartment } from "@/lib/people/commands/departments";
import { createDepartment as departmentInput } from "@/lib/people/schema";
import { publishPreset } from "@/lib/presets/commands";
import { currentPreset } from "@/lib/presets/queries";
import { publishPreset as presetInput } from "@/lib/presets/schema";

export type Loaded = Record<"years" | "departments" | "presets" | "categories" | "requestTypes" | "menuTiles", number>;

/**
 * Brings in what every park begins with: working calendar, departments, presets, categories, request types and menu, through the same
 * commands that people use. What is there already is left alone, whatever the park made of it, so this can run at every
 * start. Returns how many of each were new.
 */
export async function loadReference(now: Date): Promise<Loaded> {
  return {
    years: await loadCalendarYears(now),
    departments: await loadDepartments(now),
    presets: await loadPresets(now),
    categories: await loadCategories(now),
    requestTypes: await loadRequestTypes(now),
    menuTiles: await loadMenu(now),
  };
}

async function loadCalendarYears(now: Date): Promise<number> {
  if ((await workingHours()).version === 0)
    await setWorkingHours(systemActor, { version: 0, hours: [...DEFAULT_HOURS] }, now);
  return countNew(PUBLISHED_YEARS, async (published) => {
    const { year, source } = published;
    if (await calendarYear(year)) return false;
    const days = Object.entries(exceptionsOf(published)).map(([on, exception]) => ({ on, ...exception }));
    const notice = writeNotice(days.sort((one, other) => (one.on < other.on ? -1 : 1)));
    const { version } = await workingHours();
    await publishYear(systemActor, { year, version, status: "official", source, notice }, now);
    return true;
  });
}

async function loadDepartments(now: Date): Promise<number> {
  return countNew(z.array(departmentInput).parse(read("departments.json")), async (input) => {
    if (await db.department.findUnique({ where: { code: input.code }, select: { id: true } })) return false;
    await createDepartment(systemActor, input, now);
    return true;
  });
}

/** Beside the standard preset, which every database has from the start. */
async function loadPresets(now: Date): Promise<number> {
  return countNew(z.array(z.record(z.string(), z.unknown())).parse(read("presets.json")), async (facts) => {
    const input = presetInput.parse({ ...facts, version: 0 });
    if (await currentPreset(db, input.code)) return false;
    await publishPreset(systemActor, input, now);
    return true;
  });
}

async function loadCategories(now: Date): Promise<number> {
  return countNew(z.array(categoryInput).parse(read("categories.json")), async (input) => {
    if (await db.category.findUnique({ where: { code: input.code }, select: { code: true } })) return false;
    await saveCategory(systemActor, input, now);
    return true;
  });
}

const requestTypeFile = requestTypeInput
  .omit({ version: true, leadDepartmentId: true, supportIds: true })
  .extend({ leadDepartment: z.string(), supportDepartments: z.array(z.string()) });

async function loadRequestTypes(now: Date): Promise<number> {
  const departments = await db.department.findMany({ select: { id: true, code: true } });
  const idOf = new Map(departments.map(({ id, code }) => [code, id]));
  const files = readdirSync(folder("request-types")).sort();
  return countNew(files, async (file) => {
    const { leadDepartment, supportDepartments, ...facts } = requestTypeFile.parse(read(join("request-types", file)));
    if (await db.requestType.findFirst({ where: { code: facts.code }, select: { id: true } })) return false;
    const departmentIds = [leadDepartment, ...supportDepartments].map((code) => idOf.get(code));
    const [leadDepartmentId, ...supportIds] = z.array(z.string()).parse(departmentIds);
    await changeRequestType(
      systemActor,
      { ...facts, version: 0, leadDepartmentId: leadDepartmentId ?? "", supportIds },
      now,
    );
    return true;
  });
}

async function loadMenu(now: Date): Promise<number> {
  return countNew(z.array(z.record(z.string(), z.unknown())).parse(read("menu.json")), async (facts) => {
    const input = tileInput.parse({ ...facts, version: 0 });
    if (await db.menuTile.findFirst({ where: { code: input.code }, select: { id: true } })) return false;
    // A park that has retired the request type does not offer it.
    if (!(await currentTypeByCode(db, input.typeCode))) return false;
    await saveTile(systemActor, input, now);
    return true;
  });
}

/** One after the other: each command is a transaction of its own, and the order is part of the history. */
async function countNew<Entry>(entries: readonly Entry[], load: (entry: Entry) => Promise<boolean>): Promise<number> {
  let count = 0;
  for (const entry of entries) if (await load(entry)) count += 1;
  return count;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(folder(file), "utf8"));
}

function folder(name: string): string {
  return join(process.cwd(), "prisma", "reference", name);
}
