import { useTranslations } from "next-intl";
import { WhatIfForm } from "@/components/cases/what-if-form";
import type { WhatIf } from "@/lib/deadlines/what-if.policy";
import { formatMoment } from "@/lib/formats";

/** Under the account of a clock that waits for the enterprise: when it would be due if the answer came on some day. */
export function WhatIfPanel({ whatIf, href }: { whatIf: WhatIf; href: string }) {
  const t = useTranslations("desk.whatIf");
  const cases = useTranslations("cases");
  const { on, problem, isLate, clocks } = whatIf;
  return (
    <section aria-label={t("title")} className="mt-2 rounded-control border border-line bg-page px-2 py-2 text-sm">
      <WhatIfForm
        href={href}
        whatIf={whatIf}
        label={t("label")}
        problem={problem ? t(problem) : undefined}
        button={t("show")}
      >
        {!problem && (
          <div className="grid gap-1 text-xs">
            <p>{t("lead", { on })}</p>
            <ul className="grid gap-0.5">
              {clocks.map(({ id, kind, dueAt, provisional }) => (
                <li key={id} className="flex flex-wrap justify-between gap-x-2">
                  <span>{cases(`clock.${kind}`)}</span>
                  <span>
                    {t("due", { at: formatMoment(dueAt) })}
                    {provisional && <span className="ml-1 text-yellow">{cases("lamp.provisional")}</span>}
                  </span>
                </li>
              ))}
            </ul>
            {isLate && <p className="text-yellow">{t("late")}</p>}
          </div>
        )}
      </WhatIfForm>
    </section>
  );
}
