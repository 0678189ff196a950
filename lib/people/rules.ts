import { createHash } from "node:crypto";
import { ROLES, type Role } from "@/lib/actor";

export const PASSWORD = { least: 10, most: 128, kinds: 3 } as const;
export const LOGIN_PATTERN = /^[a-z0-9][a-z0-9._@-]{2,39}$/;
/** Hours a password link may wait for its owner. */
export const LINK_HOURS = 72;
/** Refused sign-ins after which the door stays shut for a while: per login from one address, per address, per login from anywhere; and wrong guesses at the own password. */
export const TRIES = { loginAtAddress: 5, address: 20, login: 50, ownPassword: 5 } as const;
export const LOCK_MINUTES = 15;

export const ENTERPRISE_ROLES = ["enterpriseContact", "enterpriseAdministrator"] as const satisfies readonly Role[];
export const STAFF_ROLES: readonly Role[] = ROLES.filter((role) => !isEnterpriseRole(role));
/** Roles that mean nothing without a department. */
export const DEPARTMENT_ROLES = ["departmentLiaison", "departmentReviewer"] as const satisfies readonly Role[];
/** 三员分立 (GB/T 22239): who administers the accounts does not audit them. */
export const APART = [["systemAdministrator", "auditor"]] as const satisfies readonly (readonly [Role, Role])[];

export type PasswordFault = "tooShort" | "tooLong" | "tooFewKinds" | "isLogin" | "common";

/** The first rule a password breaks, or null when it may be used. Length is counted in code points. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD.least) return "tooShort";
  if (length > PASSWORD.most) return "tooLong";
  if (kindsIn(password) < PASSWORD.kinds) return "tooFewKinds";
  if (login !== "" && password.toLowerCase().includes(login.toLowerCase())) return "isLogin";
  return isCommon(password) ? "common" : null;
}

export type RoleFault = "rolesApart" | "roleOfOtherSide" | "roleNeedsDepartment" | "rolesMissing";

/** Why these roles cannot be held together by a person of this enterprise or department, or null when they can. */
export function roleFault(
  roles: readonly Role[],
  of: { enterpriseId: string | null; departmentId: string | null },
): RoleFault | null {
  if (roles.length === 0) return "rolesMissing";
  if (APART.some(([one, other]) => roles.includes(one) && roles.includes(other))) return "rolesApart";
  if (roles.some((role) => isEnterpriseRole(role) !== (of.enterpriseId !== null))) return "roleOfOtherSide";
  if (of.departmentId === null && roles.some((role) => isOneOf(DEPARTMENT_ROLES, role))) return "roleNeedsDepartment";
  return null;
}

export function isEnterpriseRole(role: string): boolean {
  return isOneOf(ENTERPRISE_ROLES, role);
}

/** Logins are kept and compared in one form: half-width, lower case, without surrounding spaces. */
export function normalLogin(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** SHA-256 (hex) of a one-time token: what the database keeps instead of the token. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function kindsIn(password: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password)).length;
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "@": "a",
  "0": "o",
  "1": "i",
  "3": "e",
  $: "s",
  "5": "s",
  "7": "t",
};

/** A well-known word with only digits and signs around it is still that word, also in disguise: P@ssw0rd2026! */
function isCommon(password: string): boolean {
  const word = trimmed(password.toLowerCase());
  const spelled = word.replace(/[@013$57]/g, (sign) => LOOK_ALIKES[sign] ?? sign);
  return new Set(password).size < 5 || COMMON_WORDS.has(lettersOf(word)) || COMMON_WORDS.has(lettersOf(spelled));
}

function trimmed(text: string): string {
  return text.replace(/^\P{L}+|\P{L}+$/gu, "");
}

function lettersOf(text: string): string {
  return text.replace(/\P{L}/gu, "");
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

/** Words that guessing tools try first, also as half of a password. Letters only, lower case. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwd passwort pass admin administrator adminadmin root rootroot superuser sysadmin manager
  qwerty qwert qwertyuiop qwer asdf asdfgh asdfghjkl asdfasdf zxcv zxcvbn zxcvbnm qazwsx qazwsxedc qaz wsx qweasd qweasdzxc
  abc abcd abcde abcdef abcdefg abcabc aa aaa aaaa welcome letmein iloveyou loveyou monkey dragon master login
  test tester testtest demo demodemo user username guest temp changeme default secret hello helloworld
  woaini woaiwojia zhongguo china chinese beijing shanghai chongqing gongyeyuan yuanqu zhengwu
  qifu qifutong government park service huawei tencent alibaba baidu wang zhang li liu
  spring summer autumn winter january monday football baseball sunshine princess superman batman`
    .trim()
    .split(/\s+/),
);
