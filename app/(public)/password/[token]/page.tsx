import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordLinkForm } from "@/components/people/password-link-form";
import { EmptyState } from "@/components/ui/empty-state";
import { currentTime } from "@/lib/now";
import { passwordLinkOwner } from "@/lib/people/queries";
import { save } from "./actions";

// The token stands in the address: no other site may learn it, and no search engine.
export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("signIn"))("passwordTitle");
  return { title, referrer: "no-referrer", robots: { index: false } };
}

/** Looking at a link does not use it up: mail scanners and chat previews open links too. */
export default async function PasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, owner] = await Promise.all([getTranslations("signIn"), passwordLinkOwner(token, currentTime())]);
  if (!owner) {
    return (
      <EmptyState kind="forbidden" title={t("linkBadTitle")}>
        <p>{t("linkBadText")}</p>
      </EmptyState>
    );
  }
  return (
    <div className="mx-auto grid max-w-md gap-5">
      <h1 className="font-semibold text-2xl">{t("passwordTitle")}</h1>
      <PasswordLinkForm action={save} token={token} owner={owner} />
    </div>
  );
}
