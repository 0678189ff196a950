"use client";

import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { useCloseDialog } from "@/components/ui/dialog";

/** A form inside a dialog that closes it when the answer is yes. */
export function ClosingForm(props: Omit<ComponentProps<typeof ActionForm>, "onSuccess">) {
  const close = useCloseDialog();
  return <ActionForm {...props} onSuccess={close} />;
}
