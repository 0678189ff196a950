/** What the header says about the draft. The form writes it, the header reads it; they stand in different parts of the page. */
export type DraftState = { kind: "none" | "saving" | "saved" | "failed" | "local"; at?: string; message?: string };

let state: DraftState = { kind: "none" };
const readers = new Set<() => void>();

export const draftState = {
  get: () => state,
  set(next: DraftState) {
    state = next;
    for (const read of readers) read();
  },
  subscribe(read: () => void) {
    readers.add(read);
    return () => {
      readers.delete(read);
    };
  },
};
