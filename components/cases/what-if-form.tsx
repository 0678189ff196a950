import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { WhatIf } from "@/lib/deadlines/what-if.policy";

type WhatIfFormProps = {
  /** The address the form leads back to, with whatever else it says. */
  href: string;
  whatIf: WhatIf;
  label: string;
  problem: string | undefined;
  button: string;
  children: ReactNode;
};

/** Asks for a day and shows what it comes to. A plain form that asks for an address: it works without JavaScript. */
export function WhatIfForm({ href, whatIf, label, problem, button, children }: WhatIfFormProps) {
  const [address = "", anchor] = href.split("#");
  const [path, words] = address.split("?");
  const { on, earliestOn, farthestOn } = whatIf;
  return (
    <form key={on} action={anchor ? `${path}#${anchor}` : path} className="grid gap-2" data-print="hide">
      {[...new URLSearchParams(words)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap items-end gap-2">
        <Field name="answeredOn" label={label} error={problem} unmarked>
          <TextInput type="date" defaultValue={on} min={earliestOn} max={farthestOn} />
        </Field>
        <Button type="submit" variant="secondary">
          {button}
        </Button>
      </div>
      {children}
    </form>
  );
}
