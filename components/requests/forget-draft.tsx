"use client";

import { useEffect } from "react";
import { forgetCopy } from "@/components/requests/draft-keeper";

/** Once a request is filed, this device need not remember what was typed. */
export function ForgetDraft({ draftId }: { draftId: string }) {
  useEffect(() => forgetCopy(draftId), [draftId]);
  return null;
}
