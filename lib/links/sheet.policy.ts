import { LINK_SLOTS, type LinkSlot } from "@/lib/enterprises/access.policy";
import { normaliseCreditCode } from "@/lib/enterprises/rules";

/** What a column of a sheet of links may be called: in the sheets of the park, and in our own template. */
const HEADS = {
  enterprise: ["企业", "企业名称", "单位名称", "enterprise", "company"],
  creditCode: ["信用代码", "统一社会信用代码", "社会信用代码", "creditcode", "unifiedsocialcreditcode"],
  leader: ["联系领导", "区级领导", "区领导", "leader", "districtleader"],
  departmentHead: ["帮扶部门负责人", "部门负责人", "部门领导", "departmenthead"],
  specialist: ["服务专员", "企业服务专员", "专员", "工作人员", "specialist"],
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof HEADS;
const COLUMNS = Object.keys(HEADS) as Column[];

/** Title lines may stand above the heads. */
const HEAD_WITHIN = 5;

/** One line of a sheet, by its number there. Empty text where the sheet has no such column. */
export type SheetRow = { line: number } & Record<Column, string>;
export type TableProblem = "sheetEmpty" | "sheetWithoutHeads" | "sheetTooLong";

/** The lines of a table, or why it cannot be read: it needs a column for the enterprise and at least one for a slot. */
export function rowsOf(table: readonly (readonly string[])[], mostRows: number): SheetRow[] | TableProblem {
  if (table.every((row) => row.every((cell) => cell === ""))) return "sheetEmpty";
  const heads = table.slice(0, HEAD_WITHIN).map(columnsIn);
  const at = heads.findIndex(isHead);
  const places = heads[at];
  if (!places) return "sheetWithoutHeads";
  const rows = table.slice(at + 1).map((row, index): SheetRow => {
    const cell = (column: Column) => row[places.get(column) ?? -1]?.normalize("NFKC").trim() ?? "";
    return {
      line: at + index + 2,
      enterprise: cell("enterprise"),
      creditCode: cell("creditCode"),
      leader: cell("leader"),
      departmentHead: cell("departmentHead"),
      specialist: cell("specialist"),
    };
  });
  const filled = rows.filter((row) => COLUMNS.some((column) => row[column] !== ""));
  if (filled.length === 0) return "sheetEmpty";
  return filled.length > mostRows ? "sheetTooLong" : filled;
}

function columnsIn(row: readonly string[]): Map<Column, number> {
  const names = row.map((cell) =>
    cell
      .normalize("NFKC")
      .replace(/\(.*\)|[\s*_]/g, "")
      .toLowerCase(),
  );
  const found = COLUMNS.map((column) => [column, names.findIndex((name) => named(column, name))] as const);
  return new Map(found.filter(([, place]) => place !== -1));
}

function named(column: Column, name: string): boolean {
  return (HEADS[column] as readonly string[]).includes(name);
}

function isHead(places: ReadonlyMap<Column, number>): boolean {
  return (places.has("enterprise") || places.has("creditCode")) && LINK_SLOTS.some((slot) => places.has(slot));
}

/** An enterprise that a line may mean, with whoever holds its slots now. */
export type KnownEnterprise = {
  id: string;
  name: string;
  creditCode: string;
  closed: boolean;
  holders: readonly { linkId: string; slot: string; personId: string; name: string }[];
};
export type KnownPerson = {
  id: string;
  name: string;
  /** The full and the short name of their department. */
  departmentNames: readonly string[];
  disabled: boolean;
  slots: readonly LinkSlot[];
};
export type Known = { enterprises: readonly KnownEnterprise[]; people: readonly KnownPerson[] };

/** Why a cell cannot be used; the sentence names what its particulars say. */
export type CellProblem = { code: SheetProblem; particulars: Record<string, string | number> };
export type SheetProblem =
  | "enterpriseMissing"
  | "enterpriseUnknown"
  | "enterpriseTwoMeant"
  | "enterpriseClosed"
  | "enterpriseTwice"
  | "codeOfAnother"
  | "twoHolders"
  | "personUnknown"
  | "personAmbiguous"
  | "personDisabled"
  | "personLacksRole";

/** What becomes of one slot of one line. */
export type CellFate =
  | { kind: "blank" }
  | { kind: "unchanged"; name: string }
  | { kind: "new"; personId: string; name: string }
  | { kind: "replaces"; personId: string; name: string; linkId: string; fromId: string; from: string }
  | { kind: "refused"; problem: CellProblem };

export type RowFate = {
  line: number;
  /** As it stands in the sheet. */
  text: SheetRow;
  enterprise: { id: string; name: string } | null;
  problem: CellProblem | null;
  slots: Record<LinkSlot, CellFate>;
};
export type ImportPlan = { rows: RowFate[]; counts: Record<"new" | "replaces" | "unchanged" | "refused", number> };

/** What a sheet would do, line by line. Nothing is written while a single cell is refused. */
export function planOf(rows: readonly SheetRow[], known: Known): ImportPlan {
  const found = rows.map((row) => ({ row, ...enterpriseOf(row, known) }));
  const fates = found.map(({ row, enterprise, problem }): RowFate => {
    const twin = found.find(
      (other) => other.row.line < row.line && enterprise && other.enterprise?.id === enterprise.id,
    );
    const twice: CellProblem | null = twin ? { code: "enterpriseTwice", particulars: { line: twin.row.line } } : null;
    const fate = (slot: LinkSlot) => fateOf(row[slot], slot, enterprise, known.people);
    return {
      line: row.line,
      text: row,
      enterprise: enterprise && { id: enterprise.id, name: enterprise.name },
      problem: problem ?? twice,
      slots: { leader: fate("leader"), departmentHead: fate("departmentHead"), specialist: fate("specialist") },
    };
  });
  const count = (kind: CellFate["kind"]) =>
    fates.reduce((sum, { slots }) => sum + LINK_SLOTS.filter((slot) => slots[slot].kind === kind).length, 0);
  const refused = count("refused") + fates.filter(({ problem }) => problem !== null).length;
  return {
    rows: fates,
    counts: { new: count("new"), replaces: count("replaces"), unchanged: count("unchanged"), refused },
  };
}

/** The decisions of a plan as one text: the same when nothing has changed since it was looked at. */
export function decisionsIn({ rows }: ImportPlan): string {
  const decided = rows.map(({ line, enterprise, problem, slots }) => [
    line,
    enterprise?.id ?? null,
    problem,
    LINK_SLOTS.map((slot) => slots[slot]),
  ]);
  return JSON.stringify(decided);
}

type Meant = { enterprise: KnownEnterprise | null; problem: CellProblem | null };

/** The enterprise a line means: by its credit code where there is one, else by its name. */
function enterpriseOf({ enterprise: name, creditCode }: SheetRow, { enterprises }: Known): Meant {
  const code = normaliseCreditCode(creditCode);
  if (name === "" && code === "") return refused("enterpriseMissing");
  const named = enterprises.filter((one) => name !== "" && plainName(one.name) === plainName(name));
  if (code === "") {
    const [first, second] = named;
    if (!first) return refused("enterpriseUnknown", { name });
    return second ? refused("enterpriseTwoMeant", { name }) : openOnly(first);
  }
  const coded = enterprises.find((one) => one.creditCode === code);
  if (!coded) return refused("enterpriseUnknown", { name: creditCode });
  if (name !== "" && !named.includes(coded)) return refused("codeOfAnother", { name: coded.name });
  return openOnly(coded);
}

function openOnly(enterprise: KnownEnterprise): Meant {
  if (!enterprise.closed) return { enterprise, problem: null };
  return { enterprise, problem: { code: "enterpriseClosed", particulars: { name: enterprise.name } } };
}

function refused(code: SheetProblem, particulars: CellProblem["particulars"] = {}): Meant {
  return { enterprise: null, problem: { code, particulars } };
}

/** A name without what people write in different ways: width, spaces, brackets. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

function fateOf(
  cell: string,
  slot: LinkSlot,
  enterprise: KnownEnterprise | null,
  people: readonly KnownPerson[],
): CellFate {
  if (cell === "") return { kind: "blank" };
  const meant = personIn(cell, slot, people);
  if ("code" in meant) return { kind: "refused", problem: meant };
  const before = enterprise?.holders.find((holder) => holder.slot === slot);
  const { id: personId, name } = meant;
  if (!before) return { kind: "new", personId, name };
  if (before.personId === personId) return { kind: "unchanged", name };
  return { kind: "replaces", personId, name, linkId: before.linkId, fromId: before.personId, from: before.name };
}

/** "王芳", "王 芳" and "王芳（供电公司）": the name of a person, and where two have the same, their department. */
export function nameIn(cell: string): { name: string; department: string | null } {
  const [, name = cell, department = null] = /^(.+?)\s*\((.+)\)$/.exec(cell.normalize("NFKC").trim()) ?? [];
  return { name: withoutGaps(name), department: department?.trim() ?? null };
}

/** Sheets spread names of two characters over the width of three. */
function withoutGaps(name: string): string {
  return name
    .normalize("NFKC")
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
}

function personIn(cell: string, slot: LinkSlot, people: readonly KnownPerson[]): KnownPerson | CellProblem {
  if (/\S\s*[、,;，；\n]\s*\S/.test(cell)) return { code: "twoHolders", particulars: {} };
  const { name, department } = nameIn(cell);
  const named = people.filter(
    (one) => one.name === name && (department === null || one.departmentNames.includes(department)),
  );
  const open = named.filter(({ disabled }) => !disabled);
  const able = open.filter(({ slots }) => slots.includes(slot));
  const [first, second] = able;
  if (first) return second ? { code: "personAmbiguous", particulars: { name, count: able.length } } : first;
  if (named.length === 0) return { code: "personUnknown", particulars: { name: cell } };
  return { code: open.length > 0 ? "personLacksRole" : "personDisabled", particulars: { name } };
}
