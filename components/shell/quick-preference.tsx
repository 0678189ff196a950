import { currentPreferences, languageNames } from "@/components/shell/preference-menu";

type QuickPreferenceProps = { size: { normal: string; large: string }; className?: string };

/** The two switches that public sites are expected to show openly: the other language and the large-text edition. */
export async function QuickPreference({ size, className }: QuickPreferenceProps) {
  const now = await currentPreferences();
  const isLarge = now.size === "large";
  const other = languageNames.filter(([code]) => code !== now.locale);
  return (
    <form method="post" action="/api/preferences" className="contents">
      <button type="submit" name="size" value={isLarge ? "normal" : "large"} className={className}>
        {isLarge ? size.normal : size.large}
      </button>
      {other.map(([locale, name]) => (
        <button key={locale} type="submit" name="locale" value={locale} lang={locale} className={className}>
          {name}
        </button>
      ))}
    </form>
  );
}
