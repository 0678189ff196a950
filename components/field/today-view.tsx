"use client";

import { type FormEvent, useState } from "react";
import { RecordRow } from "@/components/field/record-row";
import { UrgencyTag } from "@/components/field/urgency-tag";
import { useField } from "@/components/field/use-field";
import { enterpriseHref } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { Card, RuledList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { LampShape } from "@/components/ui/lamp";
import { TextInput } from "@/components/ui/text-input";
import { formatMoment } from "@/lib/formats";
import { found, isUnsent, isWritable } from "@/lib/visits/device.policy";
import type { ShortlistEntry } from "@/lib/visits/schema";

/** The enterprises to visit, the most due first, above them what was begun and not handed in. */
export function TodayView() {
  const t = useWords("field");
  const { shortlist, records } = useField().state;
  const [query, setQuery] = useState("");
  const begun = records.filter((record) => isWritable(record) && isUnsent(record));
  const all = shortlist?.enterprises ?? [];
  const entries = found(all, query);
  return (
    <div className="grid gap-4">
      {begun.length > 0 && (
        <Card title={t("today.begun")} flush>
          <RuledList>
            {begun.map((record) => (
              <RecordRow key={record.id} record={record} />
            ))}
          </RuledList>
        </Card>
      )}
      {all.length > 0 && <SearchField onQuery={setQuery} />}
      <Card
        title={t("today.title")}
        aside={shortlist && t("today.updated", { at: formatMoment(new Date(shortlist.at), "short") })}
        flush
      >
        {entries.length > 0 ? (
          <RuledList>
            {entries.map((entry) => (
              <EnterpriseRow key={entry.enterpriseId} entry={entry} />
            ))}
          </RuledList>
        ) : (
          <Nothing searched={all.length > 0} />
        )}
      </Card>
    </div>
  );
}

function SearchField({ onQuery }: { onQuery: (query: string) => void }) {
  const t = useWords("field");
  // Half a word in an input method is no query yet.
  const read = (event: FormEvent<HTMLInputElement>) => {
    const { isComposing } = event.nativeEvent as InputEvent;
    if (!isComposing) onQuery(event.currentTarget.value);
  };
  return (
    <search>
      <Field name="query" label={t("today.search")} hideLabel unmarked>
        <TextInput
          type="search"
          enterKeyHint="search"
          placeholder={t("today.search")}
          onInput={read}
          onCompositionEnd={(event) => onQuery(event.currentTarget.value)}
        />
      </Field>
    </search>
  );
}

function EnterpriseRow({ entry }: { entry: ShortlistEntry }) {
  const t = useWords("field");
  const { name, park, building, promises, openCases } = entry;
  const red = openCases.filter((one) => one.red).length;
  return (
    <li>
      <a
        href={enterpriseHref(entry.enterpriseId)}
        className="grid min-h-(--control) gap-0.5 px-4 py-3 hover:bg-brand-soft focus-visible:-outline-offset-2"
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
          <span className="font-semibold">{name}</span>
          <UrgencyTag entry={entry} />
        </span>
        <span className="text-ink-2 text-sm">{[park, building].filter(Boolean).join(" ")}</span>
        <span className="flex flex-wrap gap-x-3 text-ink-2 text-sm">
          {promises.length > 0 && <span>{t("today.promises", { count: promises.length })}</span>}
          {openCases.length > 0 && <span>{t("today.cases", { count: openCases.length })}</span>}
          {red > 0 && (
            <span className="inline-flex items-center gap-1 text-red">
              <LampShape kind="red" />
              {t("today.red", { count: red })}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  const t = useWords("field");
  const { shortlist } = useField().state;
  if (searched) return <EmptyState kind="none" title={t("today.notFound")} />;
  if (!shortlist)
    return (
      <EmptyState kind="first" title={t("today.notYet")}>
        {t("today.notYetText")}
      </EmptyState>
    );
  return (
    <EmptyState kind="first" title={t("today.nobody")}>
      {t("today.nobodyText")}
    </EmptyState>
  );
}
