import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** True while a Chinese input method is still composing: Enter then picks a word and must not submit or search. */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  // Safari ends the composition before the key event and marks the key with 229 instead.
  return native.isComposing || native.keyCode === 229;
}
