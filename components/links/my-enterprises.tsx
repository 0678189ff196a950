import Link from "next/link";
import { useTranslations } from "next-intl";
import { lampText } from "@/components/cases/words";
import { ButtonLink } from "@/components/ui/button";
import { Card, RuledList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Lamp } from "@/components/ui/lamp";
import { TabsNav } from "@/components/ui/tabs-nav";
import { Tag } from "@/components/ui/tag";
import type { Lamp as LampKind } from "@/lib/deadlines/rules";
import type { LinkSlot } from "@/lib/enterprises/access.policy";
import type { Wait } from "@/lib/links/rules";
import type { MineFilter } from "@/lib/links/schema";
import { EnterpriseName } from "./enterprise-name";

type CaseLine = {
  number: string;
  title: string;
  lamp: LampKind;
  remainingMinutes: number | null;
  nextDueAt: Date | null;
  waits: readonly Wait[];
};
type EnterpriseLine = {
  id: string;
  name: string;
  isKey: boolean;
  slots: readonly LinkSlot[];
  insteadOf: readonly string[];
  open: number;
  red: number;
  yellow: number;
  waiting: number;
  lastVisitedOn: string | null;
  visitedThisQuarter: boolean;
  cases: readonly CaseLine[];
};
type MyEnterprisesProps = {
  rows: readonly EnterpriseLine[];
  counts: Record<"all" | "red" | "waiting" | "unvisited", number>;
  filter: MineFilter;
  minutesPerWorkday: number;
};

const HERE = "/desk/mine";
const MOST_CASES = 3;

/** The reader's enterprises, the worst first, each with the cases that make it so. */
export function MyEnterprises({ rows, counts, filter: { show }, minutesPerWorkday }: MyEnterprisesProps) {
  const t = useTranslations("links.mine");
  const tabs = (["all", "red", "waiting", "unvisited"] as const).map((one) => ({
    href: one === "all" ? HERE : `${HERE}?show=${one}`,
    label: t(one),
    count: counts[one],
    current: one === (show ?? "all"),
  }));
  return (
    <>
      <TabsNav label={t("filter")} tabs={tabs} />
      <Card flush>
        {rows.length === 0 ? (
          <Nothing show={show} />
        ) : (
          <RuledList>
            {rows.map((row) => (
              <EnterpriseRow key={row.id} row={row} minutesPerWorkday={minutesPerWorkday} />
            ))}
          </RuledList>
        )}
      </Card>
    </>
  );
}

const NONE = { red: "noRed", waiting: "noWaiting", unvisited: "noUnvisited" } as const;

function Nothing({ show }: MineFilter) {
  const t = useTranslations("links.mine");
  if (!show)
    return (
      <EmptyState kind="first" title={t("noneTitle")}>
        {t("noneText")}
      </EmptyState>
    );
  return <EmptyState kind="done" title={t(NONE[show])} action={<ButtonLink href={HERE}>{t("clear")}</ButtonLink>} />;
}

type RowProps = { row: EnterpriseLine; minutesPerWorkday: number };

function EnterpriseRow({ row, minutesPerWorkday }: RowProps) {
  const t = useTranslations("links");
  const { id, name, isKey, slots, insteadOf, cases } = row;
  const shown = cases.slice(0, MOST_CASES);
  const place = slots.map((slot) => t(`slots.${slot}`));
  if (insteadOf.length > 0) place.push(t("mine.insteadOf", { names: insteadOf.join("、") }));
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <h2 className="font-semibold">
            <EnterpriseName id={id} name={name} isKey={isKey} />
          </h2>
          <p className="text-ink-2 text-sm">{place.join(" · ")}</p>
          <Visited row={row} />
        </div>
        <Standing row={row} />
      </div>
      {shown.length > 0 && (
        <ul className="grid gap-1.5">
          {shown.map((line) => (
            <CaseOf key={line.number} line={line} minutesPerWorkday={minutesPerWorkday} />
          ))}
        </ul>
      )}
      {cases.length > shown.length && (
        <Link href={`/desk/enterprises/${id}`} prefetch={false} className="link justify-self-start text-sm">
          {t("mine.more", { count: cases.length - shown.length })}
        </Link>
      )}
    </li>
  );
}

/** When somebody was there last, and whether that was this quarter. */
function Visited({ row: { id, lastVisitedOn, visitedThisQuarter } }: Pick<RowProps, "row">) {
  const t = useTranslations("links.mine");
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
      {lastVisitedOn ? (
        <Link href={`/desk/enterprises/${id}/visits`} prefetch={false} className="link">
          {t("lastVisited", { day: lastVisitedOn })}
        </Link>
      ) : (
        t("neverVisited")
      )}
      {!visitedThisQuarter && <Tag tone="yellow">{t("unvisited")}</Tag>}
    </p>
  );
}

/** What is red and what will be, in lamps; what is in hand besides. */
function Standing({ row: { id, insteadOf, open, red, yellow } }: Pick<RowProps, "row">) {
  const t = useTranslations("links.mine");
  // The list of open cases is the reader's own: what is looked after in somebody's place may stand on their desk alone.
  const hasList = open > 0 && insteadOf.length === 0;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      {red > 0 && <Lamp kind="red">{t("redCount", { count: red })}</Lamp>}
      {yellow > 0 && <Lamp kind="yellow">{t("yellowCount", { count: yellow })}</Lamp>}
      {hasList ? (
        <Link href={`/desk/open?enterprise=${id}`} prefetch={false} className="link">
          {t("open", { count: open })}
        </Link>
      ) : (
        <span className="text-ink-2">{open > 0 ? t("open", { count: open }) : t("calm")}</span>
      )}
    </p>
  );
}

function CaseOf({ line, minutesPerWorkday }: { line: CaseLine; minutesPerWorkday: number }) {
  const t = useTranslations("links.mine");
  const cases = useTranslations("cases");
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <Lamp kind={line.lamp}>{lampText(cases, { ...line, dueAt: line.nextDueAt }, minutesPerWorkday)}</Lamp>
      <Link href={`/desk/cases/${line.number}`} prefetch={false} className="link min-w-0">
        {line.title}
      </Link>
      {line.waits.map((wait) => (
        <Tag key={wait} tone="brand">
          {t(`wait.${wait}`)}
        </Tag>
      ))}
    </li>
  );
}
