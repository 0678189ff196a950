"use client";

import type { ReactNode } from "react";
import { ConflictView } from "@/components/field/conflict-view";
import { EnterpriseView } from "@/components/field/enterprise-view";
import { FieldFrame } from "@/components/field/field-frame";
import { NobodyHere } from "@/components/field/nobody-here";
import { RecordsView } from "@/components/field/records-view";
import { SettingsView } from "@/components/field/settings-view";
import { TodayView } from "@/components/field/today-view";
import { FieldContext, useOpenField } from "@/components/field/use-field";
import { useView, type View } from "@/components/field/use-view";
import { WordsContext } from "@/components/field/use-words";
import { useWorker } from "@/components/field/use-worker";
import { SentView, VisitView } from "@/components/field/visit-view";
import type { Texts } from "@/components/field/words";
import type { Locale } from "@/lib/preferences";

type FieldAppProps = { preferences: ReactNode; locale: Locale; texts: Texts };

/** Visits, on a phone and without a network. What the server sends is this frame alone; everything in it comes from the device. */
export function FieldApp({ preferences, ...words }: FieldAppProps) {
  const field = useOpenField();
  const { phase, person } = field.state;
  const view = useView(phase === "open");
  useWorker(field.store, ["visit", "conflict", "sent"].includes(view.kind));
  return (
    <WordsContext value={words}>
      <FieldContext value={field}>
        <FieldFrame view={view} preferences={preferences}>
          {phase === "open" && person ? <Screen view={view} /> : <NobodyHere />}
        </FieldFrame>
      </FieldContext>
    </WordsContext>
  );
}

function Screen({ view }: { view: View }) {
  switch (view.kind) {
    case "enterprise":
      return <EnterpriseView key={view.id} id={view.id} />;
    case "visit":
      return <VisitView id={view.id} step={view.step} />;
    case "conflict":
      return <ConflictView key={view.id} id={view.id} />;
    case "sent":
      return <SentView key={view.id} id={view.id} />;
    case "records":
      return <RecordsView />;
    case "settings":
      return <SettingsView />;
    default:
      return <TodayView />;
  }
}
