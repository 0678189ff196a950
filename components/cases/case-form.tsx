"use client";

import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { useCloseDialog } from "@/components/ui/dialog";

/** A form about one case: carries its number, and closes the dialog it stands in once the server has agreed. */
export function CaseForm({ number, children, ...rest }: ComponentProps<typeof ActionForm> & { number: string }) {
  const close = useCloseDialog();
  function done() {
    close();
    // The button that opened the dialog may go with what has been done; its line stays.
    document.activeElement?.closest<HTMLElement>("[data-item]")?.focus();
  }
  return (
    <ActionForm {...rest} onSuccess={done}>
      <input type="hidden" name="number" value={number} />
      {children}
    </ActionForm>
  );
}
