import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RoleCards } from "@/components/people/role-cards";
import { SignInForm } from "@/components/people/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { currentActor, landingOf } from "@/lib/auth";
import { anyoneExists, demoPeople } from "@/lib/people/queries";
import { safeReturnPath } from "@/lib/preferences";
import { enter } from "./actions";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: Search) {
  const search = await searchParams;
  const wanted = safeReturnPath(typeof search.to === "string" ? search.to : null);
  const to = wanted === "/" ? undefined : wanted;
  const actor = await currentActor();
  if (actor) redirect(to ?? landingOf(actor));
  const [t, people] = await Promise.all([getTranslations("signIn"), demoPeople()]);
  if (people.length === 0 && !(await anyoneExists())) redirect("/set-up");
  const notice = noticeOf(search, to);
  return (
    <div
      className={people.length > 0 ? "grid gap-10 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]" : "mx-auto max-w-md"}
    >
      <div className="grid content-start gap-5">
        <h1 className="font-semibold text-2xl">{t("title")}</h1>
        {notice && <Notice kind={notice.kind}>{t(notice.key)}</Notice>}
        <SignInForm action={enter} to={to} />
      </div>
      {people.length > 0 && (
        <section aria-labelledby="try">
          <h2 id="try" className="font-semibold text-xl">
            {t("tryTitle")}
          </h2>
          <p className="mt-1 mb-4 text-ink-2">{t("tryHint")}</p>
          <RoleCards people={people} to={to} />
        </section>
      )}
    </div>
  );
}

function noticeOf(search: Record<string, string | string[] | undefined>, to: string | undefined) {
  const told = (["signedOut", "passwordSet", "setUpDone"] as const).find((key) => search[key] !== undefined);
  if (told) return { kind: "success", key: told } as const;
  return to ? ({ kind: "info", key: "wanted" } as const) : null;
}
