import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { ACTIONS } from "@/e2e/addresses/actions";
import { ASKERS, answerFor } from "@/e2e/addresses/askers";
import { HANDLERS } from "@/e2e/addresses/handlers";
import { PAGES } from "@/e2e/addresses/pages";
import { type Addresses, addressesIn } from "@/e2e/addresses/walk";

const listed = {
  pages: [...new Set(PAGES.map(({ page }) => page))].sort(),
  handlers: [...new Set(HANDLERS.map(({ handler }) => handler))].sort(),
  actions: [...new Set(ACTIONS.map(({ action }) => action))].sort(),
};

/** What the files have and the tables lack, and the other way round. */
function unlike({ pages, handlers, actions, strange }: Addresses): string[] {
  const real = { pages, handlers, actions };
  const kinds = ["pages", "handlers", "actions"] as const;
  const missing = kinds.flatMap((kind) => real[kind].filter((one) => !listed[kind].includes(one)));
  const gone = kinds.flatMap((kind) => listed[kind].filter((one) => !real[kind].includes(one)));
  return [
    ...missing.map((one) => `${one}: not in e2e/addresses`),
    ...gone.map((one) => `${one}: in e2e/addresses, but there is no such thing`),
    ...strange,
  ];
}

test("every page, handler and server action is on the list of addresses, and the list names nothing else", () => {
  expect(unlike(addressesIn("."))).toEqual([]);
});

test("the tables say for everybody what they are answered", () => {
  const forgotten = [...PAGES, ...HANDLERS, ...ACTIONS].flatMap((row) =>
    ASKERS.filter((asker) => answerFor<string>(row.who, asker) === undefined).map(
      (asker) => `${Object.values(row)[0]} as ${asker}`,
    ),
  );
  expect(forgotten).toEqual([]);
});

describe("the walk through the files finds what somebody might hide", () => {
  let root = "";
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function project(files: Record<string, string>): Addresses {
    root = mkdtempSync(path.join(tmpdir(), "addresses-"));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    return addressesIn(root);
  }

  test("a page in a group, a page in a slot, a picture with an address of its own", () => {
    const { pages } = project({
      "app/(park)/x/page.tsx": "",
      "app/y/@side/[id]/page.tsx": "",
      "app/z/opengraph-image.tsx": "",
    });
    expect(pages).toEqual(["/x", "/y/[id]", "/z/opengraph-image.tsx"]);
    expect(unlike(addressesIn(root))).toContain("/x: not in e2e/addresses");
  });

  test("every method of a handler, also under another name", () => {
    const text =
      "export const GET = 1;\nasync function write() {}\nexport { write as POST, write as DELETE };\n// export function PUT() {}";
    expect(project({ "app/api/x/route.ts": text }).handlers).toEqual(["DELETE /api/x", "GET /api/x", "POST /api/x"]);
  });

  test("server actions wherever their file lies", () => {
    const { actions } = project({
      "components/x.ts": '"use server";\nexport async function leak() {}\nexport const other = 1;',
    });
    expect(actions).toEqual(["components/x.ts leak", "components/x.ts other"]);
  });

  test("what it cannot read is no way round it", () => {
    const { strange } = project({
      "app/a/route.ts": 'export * from "./elsewhere";',
      "app/b/page.tsx": 'export default function Page() { async function save() { "use server"; } }',
      "lib/c.ts": '"use server";\nexport default async function run() {}',
      "pages/api/d.ts": "",
    });
    expect(strange.map((line) => line.split(":")[0])).toEqual([
      "app/a/route.ts",
      "app/b/page.tsx",
      "lib/c.ts",
      "pages/",
    ]);
  });
});
