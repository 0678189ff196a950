import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** A search by address line, so that it can be bookmarked and the back button works. */
export function PeopleSearch({ base, q, side }: { base: string; q: string; side: string }) {
  const t = useTranslations("people");
  return (
    <search>
      <form action={base} className="flex max-w-lg gap-2">
        {side !== "all" && <input type="hidden" name="side" value={side} />}
        <TextInput key={q} type="search" name="q" defaultValue={q} aria-label={t("search")} placeholder={t("search")} />
        <Button type="submit" className="shrink-0">
          {t("find")}
        </Button>
      </form>
    </search>
  );
}
