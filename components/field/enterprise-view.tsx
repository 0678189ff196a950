"use client";

import { PenLine, Phone } from "lucide-react";
import { useState } from "react";
import { BottomBar } from "@/components/field/bottom-bar";
import { RecordRow } from "@/components/field/record-row";
import { UrgencyTag } from "@/components/field/urgency-tag";
import { useField } from "@/components/field/use-field";
import { visitHref } from "@/components/field/use-view";
import { useWords } from "@/components/field/use-words";
import { Button, buttonLook } from "@/components/ui/button";
import { Card, RuledList } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Lamp } from "@/components/ui/lamp";
import { formatNumber } from "@/lib/formats";
import { isUnsent, isWritable } from "@/lib/visits/device.policy";
import type { ShortlistEntry } from "@/lib/visits/schema";

/** What one wants to know at the door of an enterprise, and the button to write the visit. */
export function EnterpriseView({ id }: { id: string }) {
  const t = useWords("field.enterprise");
  const { shortlist, records } = useField().state;
  const entry = shortlist?.enterprises.find(({ enterpriseId }) => enterpriseId === id);
  const begun = records.filter((record) => record.enterpriseId === id && isWritable(record) && isUnsent(record));
  if (!entry)
    return (
      <EmptyState kind="none" title={t("gone")}>
        {t("goneText")}
      </EmptyState>
    );
  return (
    <div className="grid gap-4">
      {begun.length > 0 && (
        <Card title={t("begun")} flush>
          <RuledList>
            {begun.map((record) => (
              <RecordRow key={record.id} record={record} />
            ))}
          </RuledList>
        </Card>
      )}
      {entry.promises.length > 0 && <PromisesCard promises={entry.promises} />}
      <PeopleCard contacts={entry.contacts} />
      <CasesCard cases={entry.openCases} />
      <FactsCard entry={entry} />
      <BeginBar entry={entry} />
    </div>
  );
}

function BeginBar({ entry }: { entry: ShortlistEntry }) {
  const t = useWords("field.enterprise");
  const { store } = useField();
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    const id = await store.begin(entry);
    setBusy(false);
    if (id) window.location.hash = visitHref(id);
  };
  return (
    <BottomBar>
      <div className="mx-auto max-w-3xl px-4 py-2.5">
        <Button variant="primary" wide disabled={busy} onClick={begin}>
          <PenLine className="size-5" strokeWidth={1.75} aria-hidden />
          {t("begin")}
        </Button>
      </div>
    </BottomBar>
  );
}

function PromisesCard({ promises }: { promises: ShortlistEntry["promises"] }) {
  const t = useWords("field.enterprise");
  return (
    <Card title={t("promises")} aside={t("promisesAside")} flush>
      <RuledList>
        {promises.map(({ id, text, dueOn, madeOn, madeByName }) => (
          <li key={id} className="px-4 py-3">
            <p>{text}</p>
            <p className="text-ink-2 text-sm">
              {t("promiseMade", { on: madeOn, by: madeByName })}
              {dueOn && ` · ${t("promiseDue", { on: dueOn })}`}
            </p>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function PeopleCard({ contacts }: { contacts: ShortlistEntry["contacts"] }) {
  const t = useWords("field.enterprise");
  return (
    <Card title={t("people")} flush>
      {contacts.length === 0 && <p className="px-4 py-3 text-ink-2">{t("noPeople")}</p>}
      <RuledList>
        {contacts.map(({ name, title, phone }) => (
          <li
            key={`${name} ${phone}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2"
          >
            <p>
              <span className="font-semibold">{name}</span> {title && <span className="text-ink-2">{title}</span>}
            </p>
            {phone ? (
              <a
                href={`tel:${phone.replace(/[^\d+]/g, "")}`}
                aria-label={t("call", { name, phone })}
                className={buttonLook({})}
              >
                <Phone className="size-4.5" strokeWidth={1.75} aria-hidden />
                {phone}
              </a>
            ) : (
              <span className="text-ink-3 text-sm">{t("noPhone")}</span>
            )}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function CasesCard({ cases }: { cases: ShortlistEntry["openCases"] }) {
  const t = useWords("field.enterprise");
  return (
    <Card title={t("cases")} aside={cases.length} flush>
      {cases.length === 0 && <p className="px-4 py-3 text-ink-2">{t("noCases")}</p>}
      <RuledList>
        {cases.map(({ number, title, dueOn, red }) => (
          <li key={number}>
            <a
              href={`/desk/cases/${number}`}
              className="grid min-h-(--control) gap-0.5 px-4 py-3 hover:bg-brand-soft focus-visible:-outline-offset-2"
            >
              <span>{title}</span>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
                <Lamp kind={red ? "red" : "green"} className="whitespace-normal!">
                  {red ? t("caseLate") : dueOn ? t("caseDue", { on: dueOn }) : t("caseOpen")}
                </Lamp>
                {number}
              </span>
            </a>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}

function FactsCard({ entry }: { entry: ShortlistEntry }) {
  const t = useWords("field.enterprise");
  const place = [entry.park, entry.building, entry.address].filter(Boolean).join(" ");
  const items = [
    { key: "due", term: t("due"), value: entry.dueOn ? <UrgencyTag entry={entry} /> : t("noDue") },
    { key: "last", term: t("last"), value: entry.lastVisitedOn ?? t("never") },
    { key: "place", term: t("place"), value: place },
    { key: "industry", term: t("industry"), value: entry.industryName ?? "—" },
    { key: "employees", term: t("employees"), value: formatNumber(entry.employees) },
  ];
  return (
    <Card title={t("facts")}>
      <DescriptionList items={items} stacked />
    </Card>
  );
}
