"use client";

import type { ChangeEvent, ReactNode } from "react";
import { buttonLook } from "@/components/ui/button";

type PickButtonProps = {
  label: string;
  icon: ReactNode;
  accept: string;
  capture?: boolean;
  describedBy: string;
  onFiles: (files: File[]) => void;
};

/** A button that opens the camera or the window for choosing files. */
export function PickButton({ label, icon, accept, capture = false, describedBy, onFiles }: PickButtonProps) {
  function choose(event: ChangeEvent<HTMLInputElement>) {
    onFiles([...(event.currentTarget.files ?? [])]);
    // So that the same file can be chosen again after it was removed.
    event.currentTarget.value = "";
  }
  return (
    <label
      className={`${buttonLook({})} relative border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2`}
    >
      {icon}
      {label}
      <input
        type="file"
        multiple={!capture}
        accept={accept}
        // On phones this opens the camera; computers show their usual window.
        capture={capture ? "environment" : undefined}
        aria-describedby={describedBy}
        onChange={choose}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </label>
  );
}
