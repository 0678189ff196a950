/** Writes kept values into a form's fields; says whether any of them stood there differently. */
export function restoreFields(form: HTMLFormElement, kept: Record<string, string>): boolean {
  const differing = Object.entries(kept).filter(([name, value]) => sentBy(inputOf(form, name)) !== value);
  for (const [name, value] of differing) write(inputOf(form, name), value);
  return differing.length > 0;
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null;

function inputOf(form: HTMLFormElement, name: string): Input {
  const found = form.elements.namedItem(name);
  const isField =
    found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement;
  return isField ? found : null;
}

/** What the form would send for a field: nothing for a box that is not ticked. */
function sentBy(input: Input): string | undefined {
  return isBox(input) && !input.checked ? "" : input?.value;
}

function write(input: Input, value: string): void {
  if (isBox(input)) input.checked = value !== "";
  else if (input) input.value = value;
}

function isBox(input: Input): input is HTMLInputElement {
  return input instanceof HTMLInputElement && input.type === "checkbox";
}
