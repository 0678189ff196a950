"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { useFieldValue } from "@/components/ui/form-context";

/** The link that the server has just made, shown this once, with a button to copy it. */
export function MadeLink({ label }: { label: string }) {
  const link = useFieldValue("link");
  if (!link) return null;
  return (
    <div className="grid gap-2 rounded-control border border-line-strong bg-sunken p-3">
      <p className="font-semibold">{label}</p>
      <output className="select-all break-all font-mono text-sm">{link}</output>
      <CopyButton text={link} className="justify-self-start" />
    </div>
  );
}
