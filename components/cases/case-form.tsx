"use client";

import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { useCloseDialog } from "@/components/ui/dialog";

/** A form about one case: carries its number, and closes the dialog it stands in once the server has agreed. */
export function CaseForm({ number, children, ...rest }: ComponentProps<typeof ActionForm> & { number: string }) {
  const close = useCloseDialog();
  return (
    <ActionForm {...rest} onSuccess={close}>
      <input type="hidden" name="number" value={number} />
      {children}
    </ActionForm>
  );
}
