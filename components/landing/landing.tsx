import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

const STEPS = ["one", "two", "three"] as const;

/** The first page: what this is, two ways in, how it works; in a demo the roles to try stand on top of the steps. */
export function Landing({ demo }: { demo?: ReactNode }) {
  const t = useTranslations("landing");
  return (
    <>
      <div className="max-w-3xl">
        <h1 className="font-semibold text-3xl sm:text-4xl">{t("title")}</h1>
        <p className="mt-3 text-ink-2 text-lg">{t("lead")}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <ButtonLink href="/my/menu" variant="primary">
            {t("file")}
          </ButtonLink>
          <ButtonLink href="/my">{t("follow")}</ButtonLink>
          <ButtonLink href="/sign-in" variant="quiet">
            {t("staff")}
          </ButtonLink>
        </div>
      </div>
      {demo && (
        <section className="mt-10" aria-labelledby="demo-title">
          <h2 id="demo-title" className="font-semibold text-xl">
            {t("demoTitle")}
          </h2>
          <p className="mt-1 mb-4 text-ink-2">{t("demoLead")}</p>
          {demo}
        </section>
      )}
      <section className="mt-10" aria-labelledby="how-title">
        <h2 id="how-title" className="font-semibold text-xl">
          {t("howTitle")}
        </h2>
        <ol className="mt-4 grid gap-4 md:grid-cols-3">
          {STEPS.map((step, index) => (
            <li key={step} className="rounded-card border border-line bg-surface p-4">
              <p className="font-semibold">
                <span className="mr-2 text-brand">{index + 1}</span>
                {t(`how.${step}.title`)}
              </p>
              <p className="mt-2 text-ink-2">{t(`how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
