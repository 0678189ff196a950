"use client";

import { MapPin } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/components/field/use-words";
import type { StepProps } from "@/components/field/visit-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { formatNumber } from "@/lib/formats";
import { LIMITS } from "@/lib/visits/schema";

const PATIENCE = 20_000;

/** What one saw and heard, and where one stood if one wants to say so. */
export function SeenStep(props: StepProps) {
  const t = useWords("field.seen");
  const { form, write, errorAt } = props;
  return (
    <div className="grid gap-5">
      <Field name="seen" label={t("seen")} hint={t("seenHint")} required error={errorAt("seen")}>
        <TextArea
          rows={8}
          defaultValue={form.seen}
          limit={LIMITS.seen}
          counterFrom={1500}
          onInput={(event) => write({ seen: event.currentTarget.value })}
        />
      </Field>
      <Position {...props} />
    </div>
  );
}

function Position({ form, write }: StepProps) {
  const t = useWords("field.seen");
  const [asking, setAsking] = useState<"no" | "now" | "refused">("no");
  const { position } = form;

  // Asked only when somebody taps the button, and never again by itself.
  function ask() {
    if (!navigator.geolocation) return setAsking("refused");
    setAsking("now");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const { latitude, longitude, accuracy } = coords;
        write({ position: { latitude, longitude, accuracyMetres: Math.min(100_000, Math.round(accuracy)) } });
        setAsking("no");
      },
      () => setAsking("refused"),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    );
  }

  return (
    <section className="grid gap-2" aria-labelledby="position">
      <h3 id="position" className="font-semibold">
        {t("position")}
      </h3>
      <p className="text-ink-2 text-sm">{t("positionHint")}</p>
      <p role="status" className="empty:hidden">
        {asking === "now" && t("positionAsking")}
        {asking === "refused" && t("positionRefused")}
        {position && t("positionKept", { metres: formatNumber(position.accuracyMetres) })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={ask} disabled={asking === "now"}>
          <MapPin className="size-5" strokeWidth={1.75} aria-hidden />
          {t(position ? "positionAgain" : "positionGive")}
        </Button>
        {position && (
          <Button variant="quiet" onClick={() => write({ position: null })}>
            {t("positionRemove")}
          </Button>
        )}
      </div>
    </section>
  );
}
