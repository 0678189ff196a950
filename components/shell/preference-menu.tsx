import clsx from "clsx";
import { SlidersHorizontal } from "lucide-react";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PopoverMenu } from "@/components/ui/popover-menu";
import { readPreferences } from "@/lib/preferences";

/** Language, theme and text size behind one button; plain forms, so they work without script. */
export async function PreferenceMenu({ summaryClassName }: { summaryClassName?: string }) {
  const t = await getTranslations("shell");
  const now = await currentPreferences();
  return (
    <PopoverMenu
      summaryClassName={summaryClassName}
      panelClassName="w-72"
      summary={
        <>
          <SlidersHorizontal className="size-4.5" strokeWidth={1.75} aria-hidden />
          <span className="max-sm:sr-only">{t("preferences")}</span>
        </>
      }
    >
      <div className="grid gap-4 p-4">
        <Choice name="locale" legend={t("language")} now={now.locale} options={languageNames} />
        <Choice
          name="theme"
          legend={t("theme")}
          now={now.theme}
          options={[
            ["light", t("themeLight")],
            ["dark", t("themeDark")],
            ["system", t("themeSystem")],
          ]}
        />
        <Choice
          name="size"
          legend={t("size")}
          now={now.size}
          options={[
            ["normal", t("sizeNormal")],
            ["large", t("sizeLarge")],
          ]}
        />
      </div>
    </PopoverMenu>
  );
}

export async function currentPreferences() {
  const jar = await cookies();
  return readPreferences((name) => jar.get(name)?.value);
}

// A language is called by its own name, so that its readers find it whatever the page is written in.
export const languageNames: [string, string][] = [
  ["zh-CN", "中文"],
  ["en", "English"],
];

type ChoiceProps = { name: string; legend: string; now: string; options: [string, string][] };

function Choice({ name, legend, now, options }: ChoiceProps) {
  return (
    <form method="post" action="/api/preferences">
      <fieldset>
        <legend className="mb-1 text-ink-2 text-sm">{legend}</legend>
        <div className="flex flex-wrap rounded-control border border-line-strong">
          {options.map(([value, label], index) => (
            <button
              key={value}
              type="submit"
              name={name}
              value={value}
              aria-pressed={value === now}
              lang={name === "locale" ? value : undefined}
              className={clsx(
                "min-h-11 flex-1 whitespace-nowrap px-3 text-sm hover:text-brand lg:min-h-8",
                index > 0 && "border-line-strong border-l",
                "aria-pressed:bg-brand-soft aria-pressed:font-semibold aria-pressed:text-brand",
              )}
            >
              {label}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
