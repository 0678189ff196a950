import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SetUpForm } from "@/components/people/set-up-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { anyoneExists } from "@/lib/people/queries";
import { setUp } from "./actions";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("setUpTitle"), referrer: "no-referrer", robots: { index: false } };
}

/** The first visit to an empty system. The link with the token is printed where the server was started. */
export default async function SetUpPage({ searchParams }: Search) {
  const [{ token }, t, done] = await Promise.all([searchParams, getTranslations("signIn"), anyoneExists()]);
  if (done) {
    const action = <ButtonLink href="/sign-in">{t("toSignIn")}</ButtonLink>;
    return (
      <EmptyState kind="done" title={t("setUpDoneTitle")} action={action}>
        <p>{t("setUpDoneText")}</p>
      </EmptyState>
    );
  }
  if (typeof token !== "string") {
    return (
      <EmptyState kind="first" title={t("setUpNoTokenTitle")}>
        <p>{t("setUpNoTokenText")}</p>
      </EmptyState>
    );
  }
  return (
    <div className="mx-auto grid max-w-md gap-5">
      <div>
        <h1 className="font-semibold text-2xl">{t("setUpTitle")}</h1>
        <p className="mt-1 text-ink-2">{t("setUpLead")}</p>
      </div>
      <SetUpForm action={setUp} token={token} />
    </div>
  );
}
