"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";
import { useUiTexts } from "@/components/ui/ui-texts";

/** The button that sends its form. While sending it says so, keeps the focus and ignores further clicks. */
export function SubmitButton({
  busy = false,
  busyText,
  variant = "primary",
  children,
  onClick,
  ...rest
}: Omit<ComponentProps<typeof Button>, "type"> & { busy?: boolean; busyText?: string }) {
  const texts = useUiTexts();
  const { pending } = useFormStatus();
  const sending = busy || pending;
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      aria-disabled={sending || undefined}
      onClick={(event) => (sending ? event.preventDefault() : onClick?.(event))}
    >
      {sending ? (
        <>
          <span className="size-4 animate-spin rounded-full border-2 border-current border-r-transparent" aria-hidden />
          {busyText ?? texts.busy}
        </>
      ) : (
        children
      )}
    </Button>
  );
}
