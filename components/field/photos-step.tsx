"use client";

import { Camera, Image as ImageIcon } from "lucide-react";
import { useState } from "react";
import { useField } from "@/components/field/use-field";
import { usePhotoUrls } from "@/components/field/use-photo-urls";
import { useWords } from "@/components/field/use-words";
import type { StepProps } from "@/components/field/visit-form";
import { PickButton } from "@/components/files/pick-button";
import { redraw } from "@/components/files/shrink";
import { Button } from "@/components/ui/button";
import { LIMITS } from "@/lib/visits/schema";

const LONGEST_SIDE = 2048;
const QUALITY = 0.85;

/** Photos from the camera or the gallery. Each is drawn anew on the device: smaller, and without the place it was taken at. */
export function PhotosStep({ record, form, errorAt }: StepProps) {
  const t = useWords("field.photos");
  const { state, store } = useField();
  const busy = state.preparing;
  const [notice, setNotice] = useState("");
  const room = LIMITS.photos - form.photoIds.length;

  async function take(files: readonly File[]) {
    const taken = files.slice(0, room);
    let failed = 0;
    for (const [index, file] of taken.entries()) {
      store.set({ preparing: taken.length - index });
      // One that the browser cannot open (HEIC on some) is told, and the others still count.
      const drawn = await redraw(file, LONGEST_SIDE, QUALITY).catch(() => null);
      if (!drawn || !(await store.addPhoto(record.id, drawn))) failed += 1;
    }
    store.set({ preparing: 0 });
    const leftOut = files.length - taken.length;
    const said = [failed > 0 && t("failed", { count: failed }), leftOut > 0 && t("tooMany", { most: LIMITS.photos })];
    setNotice(said.filter(Boolean).join(" "));
  }

  return (
    <div className="grid gap-4">
      <p id="photo-hint" className="text-ink-2">
        {t("lead", { most: LIMITS.photos })}
      </p>
      {errorAt("photoIds") && <p className="font-semibold text-red">{errorAt("photoIds")}</p>}
      {room > 0 && (
        <div className="grid grid-cols-2 gap-2 large:grid-cols-1">
          <PickButton
            label={t("take")}
            icon={<Camera className="size-5" strokeWidth={1.75} aria-hidden />}
            accept="image/*"
            capture
            describedBy="photo-hint"
            onFiles={take}
          />
          <PickButton
            label={t("choose")}
            icon={<ImageIcon className="size-5" strokeWidth={1.75} aria-hidden />}
            accept="image/*"
            describedBy="photo-hint"
            onFiles={take}
          />
        </div>
      )}
      <p role="status" className="empty:hidden">
        {busy > 0 ? t("busy", { count: busy }) : notice}
      </p>
      <PhotoList {...{ record }} photoIds={form.photoIds} />
    </div>
  );
}

function PhotoList({ record, photoIds }: { record: StepProps["record"]; photoIds: readonly string[] }) {
  const t = useWords("field.photos");
  const { store, state } = useField();
  const here = usePhotoUrls(photoIds);
  // What was sent has left this device; the server shows it while it can be reached.
  const sent = record.stored?.content.photoIds ?? [];
  const urlOf = (id: string) =>
    here[id] ?? (state.online && sent.includes(id) ? `/api/visits/photos/${id}` : undefined);
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {photoIds.map((id, index) => (
        <li key={id} className="grid content-between gap-1 rounded-card border border-line bg-surface p-1.5">
          {urlOf(id) ? (
            // biome-ignore lint/performance/noImgElement: the picture is on this device or private; there is nothing to optimise on a server
            <img src={urlOf(id)} alt={t("alt", { number: index + 1 })} className="aspect-4/3 w-full object-cover" />
          ) : (
            <span className="grid aspect-4/3 place-items-center text-ink-2 text-sm">
              {t(sent.includes(id) ? "sent" : "elsewhere")}
            </span>
          )}
          <Button
            variant="quiet"
            onClick={() => store.removePhoto(record.id, id)}
            aria-label={t("removeOf", { number: index + 1 })}
          >
            {t("remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
