"use client";

import { type ComponentProps, useState } from "react";
import { Button } from "@/components/ui/button";
import { useUiTexts } from "@/components/ui/ui-texts";

/** Copies a number or code; says so for two seconds. Without permission or script the text can still be selected. */
export function CopyButton({
  text,
  ...rest
}: { text: string } & Omit<ComponentProps<typeof Button>, "onClick" | "children">) {
  const texts = useUiTexts();
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }

  return (
    <Button size="small" {...rest} onClick={() => copy().catch(() => setCopied(false))}>
      <span aria-live="polite">{copied ? texts.copied : texts.copy}</span>
    </Button>
  );
}
