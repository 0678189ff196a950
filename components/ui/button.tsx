import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";
export type ButtonSize = "normal" | "small";
type Look = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean };

export function Button({ variant, size, wide, className, type = "button", ...rest }: ComponentProps<"button"> & Look) {
  return <button type={type} className={clsx(buttonLook({ variant, size, wide }), className)} {...rest} />;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ variant, size, wide, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={clsx(buttonLook({ variant, size, wide }), className)} {...rest} />;
}

const variants: Record<ButtonVariant, string> = {
  primary: "border-solid bg-solid font-semibold text-white hover:border-solid-hover hover:bg-solid-hover",
  secondary: "border-line bg-surface text-ink hover:border-brand hover:text-brand",
  danger: "border-red bg-surface text-red hover:bg-red-soft",
  quiet: "border-transparent text-brand hover:bg-brand-soft",
};

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-(--control) px-4",
  small: "min-h-(--control-small) px-3",
};

export function buttonLook({ variant = "secondary", size = "normal", wide = false }: Look): string {
  return clsx(
    "inline-flex select-none items-center justify-center gap-2 rounded-control border py-0.5 text-center",
    "text-(length:--control-text) leading-(--control-leading) transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-progress aria-disabled:opacity-70",
    variants[variant],
    sizes[size],
    wide && "w-full",
  );
}
