/** One difference between what a person is saving and what somebody else saved meanwhile. */
export type FormChange = { label: string; theirs: string; mine: string };

/** Somebody else saved first. `version` is the one now in force: sending it means "I have seen theirs, keep mine". */
export type FormConflict = { byName: string; at: string; version: string; changes: FormChange[] };

/**
 * What a server action answers to a form. All texts are sentences in the reader's language.
 * `values` are sent back only for a browser without JavaScript, whose fields would come back empty otherwise;
 * several answers to one name (checkboxes) are the lines of one text.
 */
export type FormState = {
  ok?: boolean;
  message?: string;
  fieldErrors?: Record<string, string>;
  values?: Record<string, string>;
  conflict?: FormConflict;
  /** What the server worked out for looking at before it is sent for good, as plain data. The form that asked for it knows its shape. */
  preview?: unknown;
};

export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;
