/** A key of messages/<locale>/refusals.json. */
export type RefusalCode = string;

/** What the sentence of a refusal needs to know: names, numbers and moments, never ready-made text. */
export type RefusalParticulars = Readonly<Record<string, string | number | Date | null>>;

/**
 * A polite no: the request was understood and is not granted. Carries the code of a sentence in
 * messages/<locale>/refusals.json, the particulars for that sentence, and the form field it belongs to, if any.
 * Everything that is our own mistake is a plain Error instead, so that it reaches the top loudly.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly particulars: RefusalParticulars;
  readonly field: string | undefined;

  constructor(code: RefusalCode, particulars: RefusalParticulars = {}, field?: string) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.particulars = particulars;
    this.field = field;
  }
}
