"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type ComponentProps, useTransition } from "react";
import { Select } from "@/components/ui/select";

/** The request type; choosing another one has the server work out its checklist and days, what else was typed stays. */
export function TypeSelect(props: ComponentProps<typeof Select>) {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const [pending, startTransition] = useTransition();

  function tryType(code: string) {
    const next = new URLSearchParams(query);
    if (code === "") next.delete("type");
    else next.set("type", code);
    startTransition(() => router.replace(`${path}?${next}`, { scroll: false }));
  }

  return <Select {...props} aria-busy={pending} onChange={(event) => tryType(event.target.value)} />;
}
