import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CoverageFigures } from "@/components/links/coverage-figures";
import { CoverageTable } from "@/components/links/coverage-table";
import { DisposalCard } from "@/components/links/disposal-card";
import { GoneCard } from "@/components/links/gone-card";
import { LoadCard } from "@/components/links/load-card";
import { RecentCard } from "@/components/links/recent-card";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { dayOf } from "@/lib/day";
import { managesLinks } from "@/lib/links/policy";
import { coverage, coverageRows, mustHandOver } from "@/lib/links/queries/coverage";
import { recentHandOvers } from "@/lib/links/queries/hand-over";
import { limitsSetBy, loadLimits, loadRows } from "@/lib/links/queries/load";
import { linksAddress } from "@/lib/links/schema";
import { currentTime } from "@/lib/now";
import { halfYearsUntil, readHalfYear } from "@/lib/stats/half-year.policy";
import { disposalPicture } from "@/lib/stats/queries/disposals";
import { setLimits } from "./actions";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const HALVES = 6;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("links"))("title") };
}

export default async function LinksPage({ searchParams }: Search) {
  const actor = await requireStaff("/desk/links");
  const now = currentTime();
  const address = linksAddress.parse(await searchParams);
  const half = readHalfYear(address.half, dayOf(now));
  const [t, counts, page, gone, rows, limits, setBy, picture, handOvers] = await Promise.all([
    getTranslations("links"),
    coverage(actor),
    coverageRows(actor, address.show, address.after),
    mustHandOver(actor),
    loadRows(actor, address.slot, now, address.load),
    loadLimits(),
    limitsSetBy(),
    disposalPicture(actor, half, now),
    recentHandOvers(actor),
  ]);
  if (!counts || !page || !gone || !rows) notFound();
  const manages = inAnyCapacity(actor, managesLinks);
  return (
    <DeskPage
      title={t("title")}
      lead={t("lead")}
      actions={manages && <ButtonLink href="/desk/links/import">{t("import")}</ButtonLink>}
    >
      <CoverageFigures counts={counts} gone={gone.length} address={address} />
      <GoneCard people={gone} />
      <CoverageTable rows={page.rows} next={page.next} counts={counts} address={address} />
      <LoadCard rows={rows} limits={limits} setBy={setBy} address={address} setLimits={manages ? setLimits : null} />
      <RecentCard handOvers={handOvers} />
      {picture && (
        <DisposalCard picture={picture} half={half} halves={halfYearsUntil(dayOf(now), HALVES)} address={address} />
      )}
    </DeskPage>
  );
}
