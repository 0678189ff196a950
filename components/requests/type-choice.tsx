"use client";

import clsx from "clsx";
import { Phone } from "lucide-react";
import { type MouseEvent, type ReactNode, useState } from "react";
import { buttonLook } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";

export type TypeOption = { code: string; name: string };
export type CategoryOption = { code: string; name: string; hint: string; types: readonly TypeOption[] };
export type TypeChoiceTexts = Record<
  "type" | "typeHint" | "chosen" | "change" | "unsure" | "unsureText" | "noSpecialist",
  string
>;

type TypeChoiceProps = {
  categories: readonly CategoryOption[];
  chosen: string;
  onChoose: (code: string) => void;
  /** Where a browser without scripts chooses again, and chooses by link. */
  hrefFor: (code: string) => string;
  phone: { label: string; href: string } | null;
  texts: TypeChoiceTexts;
};

/** Category tiles that unfold to their kinds, one at a time; once chosen, one line with a way back. */
export function TypeChoice({ categories, chosen, onChoose, hrefFor, phone, texts }: TypeChoiceProps) {
  const [choosing, setChoosing] = useState(false);
  const category = categories.find(({ types }) => types.some(({ code }) => code === chosen));
  const type = category?.types.find(({ code }) => code === chosen);
  const folded = type !== undefined && !choosing;

  function choose(code: string) {
    setChoosing(false);
    onChoose(code);
  }

  return (
    <FieldGroup name="typeCode" label={texts.type} required hint={folded ? undefined : texts.typeHint}>
      {folded && (
        <div className="flex items-center justify-between gap-3 rounded-control border border-brand bg-brand-soft px-3 py-2 inset-ring inset-ring-brand">
          <p>
            <span className="sr-only">{texts.chosen} </span>
            <span className="block text-ink-2 text-sm">{category?.name}</span>
            <span className="font-semibold text-brand">{type.name}</span>
          </p>
          <LinkButton href={hrefFor("")} onPress={() => setChoosing(true)}>
            {texts.change}
          </LinkButton>
        </div>
      )}
      <div hidden={folded} className={clsx("grid-cols-2 gap-2 large:grid-cols-1", !folded && "grid")}>
        {categories.map(({ code, name, hint, types }) => (
          <Tile key={code} name={name} hint={hint}>
            {types.map((one) => (
              <label key={one.code} className={radioLook}>
                <input
                  type="radio"
                  name="typeCode"
                  value={one.code}
                  checked={one.code === chosen}
                  onChange={() => choose(one.code)}
                  className="size-5 shrink-0"
                />
                {one.name}
              </label>
            ))}
          </Tile>
        ))}
        <Tile name={texts.unsure}>
          <div className="grid gap-3 py-2 font-normal">
            <p>{texts.unsureText}</p>
            {phone ? (
              <a href={phone.href} className={buttonLook({})}>
                <Phone className="size-5" strokeWidth={1.75} aria-hidden />
                {phone.label}
              </a>
            ) : (
              <p>{texts.noSpecialist}</p>
            )}
            {categories.map(({ code, name, types }) => (
              <div key={code}>
                <p className="font-semibold">{name}</p>
                <ul>
                  {types.map((one) => (
                    <li key={one.code}>
                      <PlainLink href={hrefFor(one.code)} onPress={() => choose(one.code)}>
                        {one.name}
                      </PlainLink>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </Tile>
      </div>
    </FieldGroup>
  );
}

function Tile({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <details
      name="category"
      className="group min-w-0 rounded-control border border-line-strong bg-surface open:col-span-2 open:border-brand large:open:col-span-1"
    >
      <summary className="flex min-h-14 flex-col justify-center px-3 py-1.5 hover:text-brand group-open:font-semibold group-open:text-brand">
        {name}
        {hint && <span className="font-normal text-ink-2 text-sm leading-5">{hint}</span>}
      </summary>
      <div className="border-line border-t px-3 pb-1">{children}</div>
    </details>
  );
}

const radioLook =
  "flex min-h-(--control) cursor-pointer items-center gap-2.5 border-line border-b py-1 last:border-b-0 hover:text-brand";

type PressProps = { href: string; onPress: () => void; children: ReactNode };

/** A link for browsers without scripts that is a button for all others. */
function PlainLink({ href, onPress, children }: PressProps) {
  return (
    <a href={href} onClick={(event) => instead(event, onPress)} className="link flex min-h-11 items-center">
      {children}
    </a>
  );
}

function LinkButton({ href, onPress, children }: PressProps) {
  return (
    <a
      href={href}
      onClick={(event) => instead(event, onPress)}
      className={clsx(buttonLook({ size: "small" }), "shrink-0")}
    >
      {children}
    </a>
  );
}

function instead(event: MouseEvent, onPress: () => void) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  onPress();
}
