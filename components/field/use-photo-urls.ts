"use client";

import { useEffect, useState } from "react";
import { useField } from "@/components/field/use-field";

/** Addresses under which the photos of this device can be shown, by id; one that is not here has none. */
export function usePhotoUrls(ids: readonly string[]): Readonly<Record<string, string>> {
  const { store } = useField();
  const [urls, setUrls] = useState<Record<string, string>>({});
  const wanted = ids.join(" ");
  useEffect(() => {
    let gone = false;
    const made: string[] = [];
    async function load() {
      const found: Record<string, string> = {};
      for (const id of wanted.split(" ").filter(Boolean)) {
        const photo = await store.device?.photo(id);
        if (!photo || gone) continue;
        found[id] = URL.createObjectURL(photo.blob);
        made.push(found[id]);
      }
      if (!gone) setUrls(found);
    }
    load();
    return () => {
      gone = true;
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [wanted, store]);
  return urls;
}
