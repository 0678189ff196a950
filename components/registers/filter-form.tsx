import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";

type FilterFormProps = {
  /** What is asked for now: another address draws the fields anew. */
  filter: object;
  href: string;
  /** Where there is nothing left to ask for, when that is not the bare address. */
  resetHref?: string;
  children: ReactNode;
};

/** The fields above a register. A plain form that asks for an address. */
export function FilterForm({ filter, href, resetHref = href, children }: FilterFormProps) {
  const t = useTranslations("ui.filter");
  return (
    <form
      key={JSON.stringify(filter)}
      action={href}
      aria-label={t("label")}
      data-print="hide"
      className="grid grid-cols-2 items-end gap-3 lg:flex lg:flex-wrap"
    >
      {children}
      <div className="col-span-2 flex gap-2">
        <Button type="submit">{t("apply")}</Button>
        <ButtonLink href={resetHref} variant="quiet" prefetch={false}>
          {t("reset")}
        </ButtonLink>
      </div>
    </form>
  );
}
