import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Timeline } from "@/components/dossier/timeline";
import { Card } from "@/components/ui/card";
import type { Actor } from "@/lib/actor";
import { timelinePage } from "@/lib/dossier/queries/timeline";

const MOST_SHOWN = 5;

/** What happened last around an enterprise, with the way to the whole timeline. */
export async function LastEvents({ enterpriseId, actor }: { enterpriseId: string; actor: Actor }) {
  const [t, page] = await Promise.all([getTranslations("dossier"), timelinePage(actor, enterpriseId, {}, MOST_SHOWN)]);
  if (!page) return null;
  const all = (
    <Link href={`/desk/enterprises/${enterpriseId}/timeline`} prefetch={false} className="link">
      {t("last.all")}
    </Link>
  );
  return (
    <Card flush title={t("last.title")} aside={all}>
      <Timeline lines={page.rows} area="desk" />
    </Card>
  );
}
