import { getLocale, getTranslations } from "next-intl/server";
import { MyFrame } from "@/app/my/frame";
import { discardAction } from "@/app/my/new/actions";
import { rowOf } from "@/app/my/row";
import { CaseRows } from "@/components/requests/case-rows";
import { DraftCards } from "@/components/requests/draft-cards";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { requireEnterprise } from "@/lib/auth";
import { ownCasePage, ownDrafts, waitingForEnterprise } from "@/lib/cases/queries/own";
import { currentTime } from "@/lib/now";

export async function generateMetadata() {
  return { title: (await getTranslations("my"))("title") };
}

export default async function MyPage({ searchParams }: PageProps<"/my">) {
  const actor = await requireEnterprise();
  const { after } = await searchParams;
  const cursor = typeof after === "string" ? after : undefined;
  const [t, locale, waiting, page, drafts] = await Promise.all([
    getTranslations("my"),
    getLocale(),
    cursor ? [] : waitingForEnterprise(actor),
    ownCasePage(actor, cursor),
    cursor ? [] : ownDrafts(actor),
  ]);
  const rows = (some: typeof waiting) => some.map((row) => rowOf(row, locale, currentTime()));
  const isNew = waiting.length === 0 && page.rows.length === 0 && !cursor;
  return (
    <MyFrame title={t("title")}>
      <div className="grid gap-4">
        <ButtonLink href="/my/menu" variant="primary" wide>
          {t("file")}
        </ButtonLink>
        <DraftCards
          drafts={drafts.map(({ id, savedAt, content }) => ({ id, savedAt, title: content.title }))}
          discard={discardAction}
        />
        {waiting.length > 0 && (
          <Card flush title={t("waitingTitle")} aside={t("waitingCount", { count: waiting.length })}>
            <CaseRows rows={rows(waiting)} />
          </Card>
        )}
        {isNew ? (
          <Card>
            <EmptyState kind="first" title={t("emptyTitle")}>
              {t("emptyText")}
            </EmptyState>
          </Card>
        ) : (
          <Card flush title={waiting.length > 0 ? t("othersTitle") : t("allTitle")}>
            {page.rows.length > 0 ? (
              <CaseRows rows={rows(page.rows)} />
            ) : (
              <p className="px-4 py-3 text-ink-2">{t("nothingElse")}</p>
            )}
            {(cursor || page.next) && (
              <Pagination
                previousHref={cursor ? "/my" : undefined}
                nextHref={page.next ? `/my?after=${encodeURIComponent(page.next)}` : undefined}
                summary={t("pageSummary")}
              />
            )}
          </Card>
        )}
      </div>
    </MyFrame>
  );
}
