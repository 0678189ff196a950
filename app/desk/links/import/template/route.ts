import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/lib/auth";
import { linkSheet } from "@/lib/links/queries/import";
import { writeCsv } from "@/lib/outside/sheet";

const COLUMNS = ["enterprise", "creditCode", "leader", "departmentHead", "specialist"] as const;

/** The links of today as a sheet: to be changed and imported again. */
export async function GET(): Promise<Response> {
  const actor = await requireStaff("/desk/links/import");
  const rows = await linkSheet(actor);
  if (!rows) notFound();
  const t = await getTranslations("links");
  const csv = writeCsv([COLUMNS.map((column) => t(`sheet.columns.${column}`)), ...rows]);
  const fileName = encodeURIComponent(t("sheet.fileName"));
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename*=UTF-8''${fileName}`,
      "Cache-Control": "no-store",
    },
  });
}
