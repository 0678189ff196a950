import { readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";

/** The addresses Next itself knows of in a build, pages and handlers alike. */
export function routesOfBuild(folder: string): string[] {
  const text = readFileSync(path.join(folder, "app-path-routes-manifest.json"), "utf8");
  const routes = Object.values(JSON.parse(text) as Record<string, string>);
  // What Next adds by itself holds nothing of ours: the page for unknown addresses.
  return [...new Set(routes)].filter((route) => !route.startsWith("/_")).sort();
}

/**
 * The headers of a browser that has all layouts of a page already and asks for the innermost part alone: a page that leans on
 * the layout around it to keep strangers out is naked before this. `file` is the page's folder: "app/desk/cases/[number]".
 */
export function leafHeaders(folder: string, address: string): Record<string, string> {
  const steps = folder.split("/").slice(1);
  const parts = address.split("?")[0]?.split("/").slice(1) ?? [];
  const tree = steps.map((step) => {
    const part = /^\(.*\)$/.test(step) ? step : (parts.shift() ?? "");
    return /^\[.*\]$/.test(step) ? [step.slice(1, -1), part, "d", null] : part;
  });
  const leaf: unknown = ["__PAGE__", {}, null, "refetch"];
  const nested = tree.reduceRight<unknown>((inner, segment) => [segment, { children: inner }], leaf);
  return { rsc: "1", "next-router-state-tree": encodeURIComponent(JSON.stringify(["", { children: nested }])) };
}

const TABLES = [
  "cases",
  "items",
  "clocks",
  "pauses",
  "extensions",
  "suspensions",
  "long_terms",
  "meetings",
  "case_materials",
  "files",
  "ratings",
  "call_backs",
  "topics",
  "topic_cases",
  "topic_dismissals",
  "links",
  "visits",
  "visit_promises",
  "visit_rhythms",
  "plans",
  "plan_lines",
  "measures",
  "measure_notes",
  "plan_reviews",
  "enterprises",
  "qualifications",
  "enterprise_facts",
  "fact_proposals",
  "renewal_reminders",
  "checkups",
  "checkup_warnings",
  "people",
  "role_grants",
  "departments",
  "request_types",
  "settings",
  "notices",
  "notice_settings",
  "robots",
  "deliveries",
];

/** One text that changes whenever a row of the park's tables does. */
export async function fingerprintOf(database: pg.Client): Promise<string> {
  const sums = TABLES.map((table) => `(SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM ${table} t)`);
  const { rows } = await database.query<{ all: string }>(`SELECT concat_ws(' ', ${sums.join(", ")}) AS all`);
  return rows[0]?.all ?? "";
}
