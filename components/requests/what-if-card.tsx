import { useTranslations } from "next-intl";
import { WhatIfForm } from "@/components/cases/what-if-form";
import { useDates } from "@/components/requests/dates";
import type { PromiseKind } from "@/components/requests/promises";
import { ProvisionalMark } from "@/components/requests/provisional-mark";
import { Card } from "@/components/ui/card";
import { momentAt } from "@/lib/day";
import type { WhatIf } from "@/lib/deadlines/what-if.policy";

/** While we wait for materials: what our promises come to, depending on the day on which they arrive. */
export function WhatIfCard({ whatIf, href }: { whatIf: WhatIf; href: string }) {
  const t = useTranslations("my.whatIf");
  const promise = useTranslations("my.case.promise");
  const dates = useDates();
  const { on, problem, isLate, clocks } = whatIf;
  return (
    <Card title={t("title")} id="what-if">
      <WhatIfForm
        href={href}
        whatIf={whatIf}
        label={t("label")}
        problem={problem ? t(problem) : undefined}
        button={t("show")}
      >
        {!problem && (
          <>
            <p>{t("lead", { date: dates.day(momentAt(on, 0)) })}</p>
            <ul className="grid gap-1">
              {clocks.map(({ id, kind, dueAt, provisional }) => (
                <li key={id} className="font-semibold">
                  {t("due", { what: promise(kind as PromiseKind), date: dates.day(dueAt) })}
                  <ProvisionalMark when={provisional} />
                </li>
              ))}
            </ul>
            {isLate && <p className="text-ink-2">{t("late")}</p>}
          </>
        )}
      </WhatIfForm>
    </Card>
  );
}
