"use client";

import { useField } from "@/components/field/use-field";
import { useWords } from "@/components/field/use-words";
import { Tag, type TagTone } from "@/components/ui/tag";
import { type Urgency, urgencyOf } from "@/lib/visits/device.policy";
import type { ShortlistEntry } from "@/lib/visits/schema";

const TONES: Record<Exclude<Urgency, "none">, TagTone> = { missed: "red", late: "red", soon: "yellow", later: "gray" };

/** By when the next visit is due. */
export function UrgencyTag({ entry }: { entry: ShortlistEntry }) {
  const t = useWords("field.urgency");
  const urgency = urgencyOf(entry, useField().state.today);
  if (urgency === "none") return null;
  return (
    <Tag tone={TONES[urgency]} className="whitespace-normal!">
      {t(urgency, { on: entry.dueOn ?? "" })}
    </Tag>
  );
}
