import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** Asks the menu in plain words. A plain form: it works without scripts, and the question stands in the address. */
export function MenuSearch({ query, longest }: { query: string; longest: number }) {
  const t = useTranslations("menu");
  return (
    <search>
      <form action="/my/menu" className="flex gap-2">
        <TextInput
          key={query}
          name="q"
          type="search"
          defaultValue={query}
          maxLength={longest}
          aria-label={t("search")}
          placeholder={t("searchHint")}
          enterKeyHint="search"
          autoComplete="off"
        />
        <Button type="submit" className="shrink-0">
          <Search className="size-5" strokeWidth={1.75} aria-hidden />
          {t("find")}
        </Button>
      </form>
    </search>
  );
}
