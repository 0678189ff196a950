"use client";

import { useField } from "@/components/field/use-field";
import type { VisitRecord } from "@/lib/visits/device.policy";

/** The words of promises of earlier visits, by id: those that are open, and those this visit has answered. */
export function useEarlier({
  answered,
  stored,
}: Pick<VisitRecord, "answered" | "stored">): ReadonlyMap<string, string> {
  const { shortlist } = useField().state;
  const open = shortlist?.enterprises.flatMap(({ promises }) => promises) ?? [];
  return new Map([...open, ...(stored?.answered ?? []), ...(answered ?? [])].map(({ id, text }) => [id, text]));
}
