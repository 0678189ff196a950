import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { expectedDates } from "@/app/my/expected";
import { MyFrame } from "@/app/my/frame";
import { FiledReceipt } from "@/components/requests/filed-receipt";
import { ForgetDraft } from "@/components/requests/forget-draft";
import { PrintButton } from "@/components/requests/print-button";
import { requireEnterprise } from "@/lib/auth";
import { loadCalendar } from "@/lib/calendar/queries";
import { caseDetail } from "@/lib/cases/queries/detail";
import { currentTime } from "@/lib/now";

export async function generateMetadata() {
  return { title: (await getTranslations("my"))("filed.title") };
}

export default async function FiledPage({ params }: PageProps<"/my/cases/[number]/filed">) {
  const actor = await requireEnterprise();
  const detail = await caseDetail(actor, (await params).number, currentTime());
  if (!detail) notFound();
  const [t, locale, calendar] = await Promise.all([getTranslations("my"), getLocale(), loadCalendar()]);
  const { type, number, submittedAt } = detail;
  const expected = expectedDates(calendar, detail.preset, type, submittedAt);
  const contactClock = detail.clocks.find(({ kind }) => kind === "firstContact");
  const firstContact = contactClock?.dueAt
    ? { at: contactClock.dueAt, provisional: contactClock.provisional }
    : expected.firstContact;
  return (
    <MyFrame
      title={t("filed.title")}
      back={{ href: "/my", label: t("back") }}
      aside={<PrintButton label={t("filed.print")} />}
    >
      <ForgetDraft draftId={detail.draftId} />
      <FiledReceipt
        number={number}
        title={detail.title}
        typeName={locale === "en" ? type.nameEn : type.name}
        enterpriseName={detail.enterprise.name}
        contact={`${detail.contactName} ${detail.contactPhone}`}
        submittedAt={submittedAt}
        fileCount={detail.files.length}
        statutoryDays={type.statutoryDays}
        expected={{ ...expected, firstContact }}
      />
    </MyFrame>
  );
}
