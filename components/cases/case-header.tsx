import clsx from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { CaseActionBar } from "@/components/cases/case-action-bar";
import { CaseSteps } from "@/components/cases/case-steps";
import type { CasePart } from "@/components/cases/case-view";
import { KeyHint } from "@/components/cases/key-hint";
import { nearestClock } from "@/components/cases/standing";
import type { TurnProps } from "@/components/cases/turn-panels";
import { lampText, standstillText } from "@/components/cases/words";
import { GreenTag } from "@/components/green-channel/green-tag";
import { SlipMenu } from "@/components/slips/slip-links";
import { Lamp } from "@/components/ui/lamp";
import { Tag } from "@/components/ui/tag";
import type { Slip } from "@/lib/cases/slips.policy";

type CaseHeaderProps = CasePart & {
  place: "page" | "pane";
  departments: TurnProps["departments"];
  categories: TurnProps["categories"];
  presets: TurnProps["presets"];
  /** The case's own page. */
  ownHref: string;
  back: { href: string; label: string };
  slips: readonly Slip[];
};

/** What it is, how it stands, what can be done: stays in sight while the rest scrolls. */
export function CaseHeader({
  place,
  ownHref,
  back,
  departments,
  categories,
  presets,
  slips,
  ...part
}: CaseHeaderProps) {
  const { view } = part;
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const Heading = place === "page" ? "h1" : "h2";
  return (
    <header className="border-line border-b bg-surface px-4 pt-2.5 pb-3 lg:sticky lg:top-(--case-top) lg:z-20 lg:px-5">
      <Link
        href={back.href}
        data-key="Escape"
        scroll={false}
        className={clsx(
          "-ml-1 inline-flex min-h-7 items-center gap-1.5 px-1 text-brand text-sm hover:underline",
          place === "pane" && "lg:sr-only",
        )}
        data-print="hide"
      >
        <span aria-hidden>←</span>
        {back.label}
        <KeyHint keys="Esc" className="text-ink" />
      </Link>
      <div className="flex min-w-0 flex-wrap items-center gap-1.5 text-ink-2 text-sm">
        {place === "pane" ? (
          <Link
            href={ownHref}
            data-key="Enter"
            className="mr-1 inline-flex min-h-6 items-center text-ink-2 hover:text-brand hover:underline"
          >
            {view.number}
          </Link>
        ) : (
          <span className="mr-1">{view.number}</span>
        )}
        <HeaderLamp {...part} />
        <Tag tone="brand">{cases(`state.${view.state}`)}</Tag>
        {view.recordKind !== "problem" && <Tag>{cases(`recordKind.${view.recordKind}`)}</Tag>}
        {view.urgent && <Tag tone="red">{t("urgent")}</Tag>}
        <GreenTag since={view.greenAt} />
        {view.reopenCount > 0 && <Tag tone="purple">{t("reopenedTag", { count: view.reopenCount })}</Tag>}
        {view.clocks.some(({ kind, stoppedAt }) => kind === "progress" && stoppedAt === null) && (
          <Tag tone="purple">{t("longTerm.tag")}</Tag>
        )}
        {view.confidential && <Tag>{t("confidential")}</Tag>}
        <SlipMenu number={view.number} slips={slips} />
      </div>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <Heading id="case-title" className="min-w-60 flex-1 font-semibold text-lg leading-7">
          {view.title}
        </Heading>
        <CaseActionBar {...part} departments={departments} categories={categories} presets={presets} />
      </div>
      <CaseSteps view={view} className="mt-2" />
    </header>
  );
}

/** The nearest deadline in words: which one, and how much is left of it. */
function HeaderLamp({ view }: CasePart) {
  const cases = useTranslations("cases");
  const clock = nearestClock(view.clocks);
  if (view.standstill && (!clock || clock.lamp === "paused" || !clock.pausable)) {
    return <Lamp kind="paused">{standstillText(cases, view.standstill)}</Lamp>;
  }
  if (!clock) return view.answeredInTime === false ? <Lamp kind="doneLate">{cases("lamp.doneLate")}</Lamp> : null;
  return (
    <Lamp kind={clock.lamp}>
      {cases(`lamp.${clock.lamp}`)} · {cases(`clock.${clock.kind}`)} {lampText(cases, clock, view.minutesPerWorkday)}
    </Lamp>
  );
}
