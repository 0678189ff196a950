import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";

const PARTS = ["aim", "how", "keyboard", "limits", "contact"] as const;

export default async function AccessibilityPage() {
  const t = await getTranslations("landing.accessibility");
  return (
    <>
      <PageHeader title={t("title")} />
      {PARTS.map((part) => (
        <section key={part} className="measure mt-6">
          <h2 className="font-semibold text-lg">{t(`${part}.title`)}</h2>
          <p className="mt-1">{t(`${part}.text`)}</p>
        </section>
      ))}
    </>
  );
}
