import { useTranslations } from "next-intl";
import { AttachPanel } from "@/components/cases/attach-panel";
import type { CasePart } from "@/components/cases/case-view";
import { Composer } from "@/components/cases/composer";
import { NoteForm } from "@/components/cases/note-form";
import { TimelineEntry } from "@/components/cases/timeline-entry";
import { Card } from "@/components/ui/card";

const FILTERS = ["all", "visible", "internal"] as const;

/** Everything that happened, newest first, and what can be added to it. The filter works without script. */
export function TimelineCard({ view, actions, upload }: CasePart) {
  const t = useTranslations("desk");
  return (
    <Card flush id="timeline" title={t("timeline.title")} aside={t("timeline.count", { count: view.events.length })}>
      <Composer
        label={t("composer.label")}
        tabs={[
          {
            key: "note" as const,
            label: t("composer.note"),
            panel: <NoteForm view={view} action={actions.addNote} kind="note" />,
          },
          {
            key: "message" as const,
            label: t("composer.message"),
            panel: <NoteForm view={view} action={actions.sendMessage} kind="message" />,
          },
          {
            key: "attach" as const,
            label: t("composer.attach"),
            panel: (
              <AttachPanel
                number={view.number}
                {...upload}
                labels={{ visible: t("composer.attachVisible"), visibleHint: t("composer.attachVisibleHint") }}
              />
            ),
          },
        ].filter(({ key }) => view.verbs.includes(key))}
      />
      <div className={filterLook}>
        <fieldset className="flex flex-wrap gap-1 px-4 pt-3 pb-1" data-print="hide">
          <legend className="sr-only">{t("timeline.filter")}</legend>
          {FILTERS.map((name) => (
            <label key={name} className={choiceLook}>
              <input
                type="radio"
                name={`timeline-${view.number}`}
                value={name}
                defaultChecked={name === "all"}
                className="sr-only"
              />
              {t(`timeline.${name}`)}
            </label>
          ))}
        </fieldset>
        <ol className="px-4 pb-3">
          {view.events.toReversed().map((entry) => (
            <TimelineEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      </div>
    </Card>
  );
}

const filterLook =
  "has-[[value=visible]:checked]:[&_li[data-visible=false]]:hidden has-[[value=internal]:checked]:[&_li[data-visible=true]]:hidden";

const choiceLook =
  "inline-flex min-h-7 cursor-pointer items-center rounded-control px-2 text-ink-2 text-sm hover:text-brand has-checked:bg-brand-soft has-checked:font-semibold has-checked:text-brand has-focus-visible:outline-2 has-focus-visible:outline-focus";
