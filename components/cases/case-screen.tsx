import clsx from "clsx";
import type { AcceptChoices } from "@/components/cases/accept-panel";
import { CaseHeader } from "@/components/cases/case-header";
import type { CasePart } from "@/components/cases/case-view";
import { ChecklistCard } from "@/components/cases/checklist-card";
import type { Ledger } from "@/components/cases/clock-ledger";
import { ClocksCard } from "@/components/cases/clocks-card";
import { EnterpriseCard, type EnterpriseYear } from "@/components/cases/enterprise-card";
import { MaterialsCard } from "@/components/cases/materials-card";
import { MeetingsCard } from "@/components/cases/meetings-card";
import { RatingCard } from "@/components/cases/rating-card";
import { ReplyCard } from "@/components/cases/reply-card";
import { type FromVisit, RequestCard } from "@/components/cases/request-card";
import { SupervisionCard } from "@/components/cases/supervision-card";
import { SupportCard } from "@/components/cases/support-card";
import { TimelineCard } from "@/components/cases/timeline-card";
import { TurnPanels, type TurnProps } from "@/components/cases/turn-panels";
import { GreenCard } from "@/components/green-channel/green-card";
import { type CaseTopic, TopicCard } from "@/components/topics/topic-card";
import type { Slip } from "@/lib/cases/slips.policy";
import type { WhatIf } from "@/lib/deadlines/what-if.policy";

export type CaseScreenProps = CasePart & {
  place: "page" | "pane";
  locale: string;
  /** What accepting would make of the case; null when the reader may not accept it. */
  choices: AcceptChoices | null;
  departments: TurnProps["departments"];
  categories: TurnProps["categories"];
  presets: TurnProps["presets"];
  year: EnterpriseYear;
  /** The one clock whose days are unfolded. */
  ledger: Ledger | null;
  /** When deadlines would be due if the enterprise answered on some day; null when none waits for it. */
  whatIf: WhatIf | null;
  /** The address of this screen with one more word in it. */
  addressWith: (more: Record<string, string>) => string;
  /** The case's own page, which remembers the list it was opened from. */
  ownHref: string;
  /** Back to the list. */
  back: { href: string; label: string };
  /** The visit on which the enterprise asked for it, for whoever reads its visits. */
  fromVisit: FromVisit | null;
  /** The tile of the menu it was ordered from. */
  tile: string | null;
  /** Where the visit it asks for begins, on the phone of whoever visits the enterprise. */
  visitAt: string | null;
  /** The papers of the case that exist now. */
  slips: readonly Slip[];
  /** The common problem it is part of, and those it may be added to. */
  topic: CaseTopic;
  now: Date;
};

/** A case with everything around it; the same on its own page and in the reading pane of a queue. */
export function CaseScreen(props: CaseScreenProps) {
  const {
    place,
    view,
    locale,
    choices,
    year,
    ledger,
    whatIf,
    addressWith,
    ownHref,
    back,
    slips,
    topic,
    now,
    fromVisit,
    tile,
    visitAt,
    ...rest
  } = props;
  const { departments, categories, presets, ...narrow } = rest;
  const part = { view, ...narrow };
  const lists = { departments, categories, presets };
  return (
    <article
      key={view.number}
      aria-labelledby="case-title"
      className={clsx("pb-6 max-sm:pb-32", place === "pane" ? "[--case-top:0px]" : "[--case-top:var(--desk-top)]")}
    >
      <CaseHeader {...part} {...lists} place={place} ownHref={ownHref} back={back} slips={slips} />
      <div className="@container">
        <div className="grid gap-4 px-4 py-4 @3xl:grid-cols-[minmax(0,1fr)_16.5rem] @5xl:grid-cols-[minmax(0,1fr)_18.5rem] lg:px-5">
          <div className="@container grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4">
            <RequestCard {...{ view, locale, tile, fromVisit, visitAt }} />
            <TurnPanels {...part} {...lists} choices={choices} locale={locale} />
            {view.items.length > 0 && <ChecklistCard {...part} {...lists} />}
            <MeetingsCard meetings={view.meetings} />
            <ReplyCard view={view} />
            <TimelineCard {...part} />
          </div>
          <div className="grid min-w-0 content-start gap-4 @xl:max-@3xl:grid-cols-2">
            <ClocksCard view={view} ledger={ledger} whatIf={whatIf} addressWith={addressWith} />
            <SupervisionCard view={view} now={now} />
            <GreenCard view={view} />
            <EnterpriseCard view={view} year={year} />
            <TopicCard number={view.number} topic={topic} join={part.actions.joinTopic} />
            <SupportCard view={view} />
            <MaterialsCard view={view} />
            <RatingCard view={view} />
          </div>
        </div>
      </div>
    </article>
  );
}
