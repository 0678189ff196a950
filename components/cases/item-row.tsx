import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { CasePart, ItemView } from "@/components/cases/case-view";
import { ItemActions } from "@/components/cases/item-actions";
import { ItemBox } from "@/components/cases/item-box";
import { clockOf } from "@/components/cases/standing";
import { lampText } from "@/components/cases/words";
import { Lamp } from "@/components/ui/lamp";
import { Tag, type TagTone } from "@/components/ui/tag";
import { type ItemState, itemStateOf } from "@/lib/checklist/rules";
import { formatMoment } from "@/lib/formats";

type ItemRowProps = CasePart & { item: ItemView };

/** One line of the checklist: how it stands, who does it until when, what proves it, and what the reader may do to it. */
export function ItemRow({ item, ...part }: ItemRowProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const state = itemStateOf(item);
  return (
    <li data-item tabIndex={-1} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 px-4 py-2.5">
      <ItemBox state={state} label={cases(`item.${state}`)} />
      <div className="grid min-w-0 gap-x-4 gap-y-1 @xl:grid-cols-[minmax(0,1fr)_auto]">
        <div className="grid min-w-0 content-start gap-1">
          <p className={clsx(state === "exempted" && "text-ink-3 line-through")}>
            {item.instructedByName && (
              <Tag tone="purple" className="mr-1.5">
                {t("checklist.instruction")}
              </Tag>
            )}
            {item.title}
            {!item.mandatory && <span className="ml-1.5 text-ink-3 text-xs">{t("accept.voluntary")}</span>}
            {item.instructedByName && (
              <span className="block text-ink-2 text-xs">
                {t("checklist.instructedBy", {
                  name: item.instructedByName,
                  day: formatMoment(item.assignedAt, "day"),
                })}
              </span>
            )}
            {item.publicTitle !== item.title && (
              <span className="block text-ink-3 text-xs no-underline">
                {t("checklist.seenAs", { title: item.publicTitle })}
              </span>
            )}
          </p>
          <ItemEvidence item={item} state={state} view={part.view} />
        </div>
        <div className="grid content-start gap-0.5 @xl:justify-items-end">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm @xl:justify-end">
            <ItemLamp item={item} state={state} view={part.view} />
            <ItemOwner item={item} />
          </div>
          <ItemActions item={item} state={state} {...part} />
        </div>
      </div>
    </li>
  );
}

const tones: Record<ItemState, TagTone> = {
  waiting: "gray",
  signed: "brand",
  blocked: "red",
  completed: "green",
  exempted: "gray",
  disputed: "purple",
};

/** Whose line it is and until when; once it is done, who did it and when. */
function ItemOwner({ item }: { item: ItemView }) {
  const t = useTranslations("desk");
  const person = item.completedByName ?? item.person?.name;
  const when = item.completedAt
    ? formatMoment(item.completedAt, "short")
    : item.dueAt && t("accept.due", { day: formatMoment(item.dueAt, "short").slice(0, 5) });
  return <span className="text-ink-2">{[item.department.shortName, person, when].filter(Boolean).join(" · ")}</span>;
}

function ItemLamp({ item, state, view }: { item: ItemView; state: ItemState; view: CasePart["view"] }) {
  const cases = useTranslations("cases");
  const clock = clockOf(view.clocks, "item", item.id);
  const counts = clock && clock.stoppedAt === null;
  return (
    <>
      <Tag tone={tones[state]}>{cases(`item.${state}`)}</Tag>
      {counts && <Lamp kind={clock.lamp}>{lampText(cases, clock, view.minutesPerWorkday)}</Lamp>}
      {clock?.lamp === "doneLate" && <Lamp kind="doneLate">{cases("lamp.doneLate")}</Lamp>}
    </>
  );
}

/** What was written and handed in about the line. */
function ItemEvidence({ item, state, view }: { item: ItemView; state: ItemState; view: CasePart["view"] }) {
  const files = view.files.filter((file) => file.itemId === item.id);
  const reasons: Partial<Record<ItemState, string | null>> = {
    disputed: item.disputeReason,
    blocked: item.blockedReason,
    exempted: item.exemptReason,
  };
  const words = reasons[state] ?? item.note;
  if (!words && files.length === 0) return null;
  return (
    <div className="border-line border-l-2 pl-2.5 text-ink-2 text-sm">
      {words && <p className="whitespace-pre-wrap">{words}</p>}
      {files.map((file) => (
        <a key={file.id} href={`/api/files/${file.id}`} className="link mr-3">
          {file.name}
        </a>
      ))}
    </div>
  );
}
