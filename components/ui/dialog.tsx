"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { createContext, type ReactNode, useContext, useId, useRef } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import { useUiTexts } from "@/components/ui/ui-texts";

const CloseContext = createContext<() => void>(() => undefined);

/** Closes the dialog around the caller, for example after its form has been answered with success. */
export function useCloseDialog(): () => void {
  return useContext(CloseContext);
}

type DialogProps = {
  /** What stands on the button that opens it. */
  trigger: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: ButtonSize;
  triggerClassName?: string;
  title: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/**
 * A button and the dialog it opens. The browser's own dialog element keeps the focus inside, closes on Escape,
 * gives the focus back, and costs no script; it stays where it stands in the page, so density and forms still apply.
 */
export function Dialog({ trigger, triggerVariant, triggerSize, triggerClassName, title, wide, children }: DialogProps) {
  const texts = useUiTexts();
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => element.current?.close();

  function open() {
    // Opened by a key of the desk, the browser would have no place to give the focus back to.
    if (document.activeElement === document.body) opener.current?.focus();
    element.current?.showModal();
    // The browser would begin at the closing cross; people come to fill in the first field.
    element.current?.querySelector<HTMLElement>("form :is(input:not([type=hidden]), select, textarea)")?.focus();
  }

  return (
    <>
      <Button
        ref={opener}
        variant={triggerVariant}
        size={triggerSize}
        className={triggerClassName}
        aria-haspopup="dialog"
        onClick={open}
      >
        {trigger}
      </Button>
      <dialog ref={element} aria-labelledby={titleId} className={clsx(dialogLook, wide ? "sm:w-2xl" : "sm:w-lg")}>
        <header className="sticky top-0 z-10 flex items-center justify-between gap-4 border-line border-b bg-surface py-2 pr-2 pl-4">
          <h2 id={titleId} className="font-semibold text-base">
            {title}
          </h2>
          <Button
            variant="quiet"
            size="small"
            className="min-w-(--control-small) px-2"
            onClick={close}
            aria-label={texts.close}
          >
            <X className="size-5" strokeWidth={1.75} aria-hidden />
          </Button>
        </header>
        <div className="p-4">
          <CloseContext value={close}>{children}</CloseContext>
        </div>
      </dialog>
    </>
  );
}

/** A button inside a dialog that closes it without doing anything. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Button onClick={useCloseDialog()}>{children}</Button>;
}

const dialogLook = clsx(
  "fixed m-auto max-h-[calc(100dvh-2rem)] w-full max-w-[calc(100vw-2rem)] overflow-y-auto rounded-card border border-line bg-surface text-ink shadow-overlay",
  "backdrop:bg-[rgb(15_22_32/0.45)] max-sm:mb-0 max-sm:max-w-full max-sm:rounded-b-none",
);
