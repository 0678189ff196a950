import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Says that nothing here is real, and holds the form that changes the role (`switcher`). */
export function DemoBar({ switcher }: { switcher?: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <section
      aria-label={t("demo")}
      data-density="compact"
      className="border-yellow/30 border-b bg-yellow-soft text-sm text-yellow print:hidden"
    >
      <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1">
        <p>
          <strong className="font-semibold">{t("demo")}</strong>
          <span className="max-sm:hidden"> · {t("demoDetail")}</span>
        </p>
        {switcher && <div className="ml-auto">{switcher}</div>}
      </div>
    </section>
  );
}
