"use client";

import { type ComponentProps, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** `showPassword` names the button for screen readers, which also hear whether it is pressed. */
export type PasswordTexts = { show: string; hide: string; showPassword: string };

/** A password that can be looked at while typing: on a phone nobody types ten hidden characters right the first time. */
export function PasswordInput({
  texts,
  ...rest
}: Omit<ComponentProps<typeof TextInput>, "type"> & { texts: PasswordTexts }) {
  const [shown, setShown] = useState(false);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
      <TextInput
        {...rest}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <Button onClick={() => setShown(!shown)} aria-label={texts.showPassword} aria-pressed={shown}>
        {shown ? texts.hide : texts.show}
      </Button>
    </div>
  );
}
