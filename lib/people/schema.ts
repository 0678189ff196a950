import * as z from "zod";
import { ROLES } from "@/lib/actor";
import { isDay } from "@/lib/day";
import { ABSENCE_REASONS } from "./absence.policy";
import { LOGIN_PATTERN, normalLogin, PASSWORD } from "./rules";

/** Limits in Unicode code points; the screens read them from here. */
export const LIMITS = {
  login: 40,
  name: 40,
  title: 40,
  phone: 20,
  email: 120,
  reason: 200,
  code: 20,
  departmentName: 60,
  shortName: 20,
} as const;

/** Trimmed text; a rare character counts once. */
function words(most: number, least = 0) {
  return z
    .string()
    .transform((value) => value.normalize("NFC").trim())
    .refine((value) => [...value].length >= least, {
      error: least === 1 ? "validation.required" : "validation.tooShort",
      params: { min: least },
    })
    .refine((value) => [...value].length <= most, { error: "validation.tooLong", params: { max: most } });
}

const emptyAsNull = (value: string | undefined) => (value === undefined || value === "" ? null : value);
const optionalWords = (most: number) => words(most).optional().transform(emptyAsNull);

const login = z
  .string()
  .transform(normalLogin)
  .refine((value) => LOGIN_PATTERN.test(value), { error: "validation.login" });
const phone = z
  .string()
  .optional()
  .transform((value) => emptyAsNull(value?.normalize("NFKC").replace(/[\s()-]/g, "")))
  .refine((value) => value === null || /^(1[3-9]\d{9}|0\d{9,11}|\d{5,8})$/.test(value), { error: "validation.phone" });
const email = z
  .string()
  .optional()
  .transform((value) => emptyAsNull(value?.trim()))
  .refine((value) => value === null || (value.length <= LIMITS.email && z.email().safeParse(value).success), {
    error: "validation.email",
  });
const id = z.uuid({ error: "validation.choose" });
const optionalId = z
  .union([id, z.literal("")], { error: "validation.choose" })
  .optional()
  .transform(emptyAsNull);
const version = z.coerce.number({ error: "validation.invalid" }).int().min(1);
const role = z.enum(ROLES, { error: "validation.choose" });
const day = z.string().refine(isDay, { error: "validation.day" });
const token = z.string().max(100);
/** Its rules need the login too: the command applies them. Here only a limit, so that nobody makes us hash a megabyte. */
const password = z
  .string()
  .min(1, { error: "validation.required" })
  .max(PASSWORD.most * 2, { error: "validation.tooLong" });
const roles = z
  .union([role, z.array(role)], { error: "validation.chooseOne" })
  .optional()
  .transform((value) => [...new Set(value === undefined ? [] : [value].flat())])
  .refine((value) => value.length > 0, { error: "validation.chooseOne" });

const facts = { name: words(LIMITS.name, 1), title: optionalWords(LIMITS.title), phone, email };

/** An account of an enterprise names it by its id or by its credit code; staff name neither. */
export const createPerson = z.strictObject({
  ...facts,
  login,
  departmentId: optionalId,
  enterpriseId: optionalId,
  enterpriseCode: optionalWords(18).transform((value) => value?.normalize("NFKC").toUpperCase() ?? null),
  roles,
});
export const changePerson = z.strictObject({ personId: id, version, ...facts, departmentId: optionalId });
export const grantRole = z.strictObject({ personId: id, role });
export const endRole = grantRole;
export const disablePerson = z.strictObject({ personId: id, reason: words(LIMITS.reason, 2) });
export const enablePerson = disablePerson;
export const makePasswordLink = z.strictObject({ personId: id });

export const signIn = z.strictObject({
  login: z
    .string()
    .max(200)
    .transform(normalLogin)
    .refine((value) => value !== "", { error: "validation.required" }),
  password,
  to: z.string().max(2000).optional(),
});
export const demoSignIn = z.strictObject({ personId: id, to: z.string().max(2000).optional() });

const again = password;
const same = { error: "validation.passwordsDiffer", path: ["again"] };
export const setPasswordByLink = z
  .strictObject({ token, password, again })
  .refine((value) => value.password === value.again, same);
export const changeOwnPassword = z
  .strictObject({ current: password, password, again })
  .refine((value) => value.password === value.again, same);
export const setUpAdministrator = z
  .strictObject({ token, ...facts, login, password, again })
  .refine((value) => value.password === value.again, same);

const departmentFacts = { name: words(LIMITS.departmentName, 1), shortName: words(LIMITS.shortName, 1), phone };
const code = z
  .string()
  .transform((value) => value.normalize("NFKC").trim())
  .refine((value) => /^[A-Za-z0-9-]{1,20}$/.test(value), { error: "validation.code" });
export const createDepartment = z.strictObject({ code, ...departmentFacts, validFrom: day });
export const changeDepartment = z.strictObject({ departmentId: id, version, ...departmentFacts });
export const closeDepartment = z.strictObject({ departmentId: id, version, validTo: day });

export const nameStandIn = z.strictObject({
  personId: id,
  standInId: id,
  firstOn: day,
  lastOn: day,
  reason: z.enum(ABSENCE_REASONS, { error: "validation.choose" }),
});
export const extendAbsence = z.strictObject({ absenceId: id, lastOn: day });
export const endAbsence = z.strictObject({ absenceId: id });

/** Whether a part of an address is an id at all: anything else belongs to nobody. */
export function isId(text: string): boolean {
  return id.safeParse(text).success;
}

/** Words of the address line of the list of people. Anything unknown is dropped, nothing is refused. */
export const peopleSearch = z.object({
  q: z.string().max(100).catch(""),
  side: z.enum(["all", "staff", "enterprise", "disabled"]).catch("all"),
  after: z.union([z.uuid(), z.literal("")]).catch(""),
  before: z.union([z.uuid(), z.literal("")]).catch(""),
});
export type PeopleSearch = z.output<typeof peopleSearch>;

/** Where the list of what was done in a person's name goes on. Anything unknown is dropped. */
export const deedsAddress = z.object({ after: z.string().max(80).optional().catch(undefined) });
