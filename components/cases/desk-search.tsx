import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { KeyHint } from "@/components/cases/key-hint";

/** The search in the header: over everything the reader may see. A plain form, so an input method's Enter never sends it. */
export function DeskSearch() {
  const t = useTranslations("desk");
  return (
    <search>
      <form action="/desk/all" className="relative">
        <Search
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-white/80"
          strokeWidth={1.75}
          aria-hidden
        />
        <input
          type="search"
          name="q"
          maxLength={100}
          data-key="/"
          enterKeyHint="search"
          aria-label={t("search")}
          placeholder={t("search")}
          className="h-(--control) w-full rounded-control border border-transparent bg-header-raised pr-9 pl-8.5 text-(length:--control-text) text-white placeholder:text-white/85 focus:border-white"
        />
        <KeyHint keys="/" className="absolute top-1/2 right-2 -translate-y-1/2 text-white" />
      </form>
    </search>
  );
}
