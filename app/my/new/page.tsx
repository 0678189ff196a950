import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MyFrame } from "@/app/my/frame";
import { fileAction } from "@/app/my/new/actions";
import { formFor, readQuestion } from "@/app/my/new/form";
import { Disclosure } from "@/components/requests/disclosure";
import { DraftStatus } from "@/components/requests/draft-status";
import { RequestForm } from "@/components/requests/request-form";
import { requireEnterprise } from "@/lib/auth";
import { numberOfDraft } from "@/lib/cases/queries/own";
import { currentTime } from "@/lib/now";

export async function generateMetadata() {
  return { title: (await getTranslations("my"))("new.title") };
}

export default async function NewRequestPage({ searchParams }: PageProps<"/my/new">) {
  const actor = await requireEnterprise();
  const question = readQuestion(await searchParams);
  const filed = question.draft && (await numberOfDraft(actor, question.draft));
  if (filed) redirect(`/my/cases/${filed}/filed`);
  const t = await getTranslations("my");
  const { type, expected, specialist, ...form } = await formFor(actor, question, await getLocale(), currentTime());
  return (
    <MyFrame
      title={t("new.title")}
      back={{ href: "/my", label: t("back") }}
      aside={<DraftStatus texts={t.raw("new")} />}
    >
      <RequestForm
        action={fileAction}
        here="/my/new"
        {...form}
        disclosure={type && expected && <Disclosure type={type} expected={expected} />}
        phone={
          specialist && {
            label: t("call", { name: specialist.name, phone: specialist.phone }),
            href: `tel:${specialist.phone}`,
          }
        }
        texts={t.raw("new")}
        fileTexts={(await getTranslations()).raw("files")}
      />
    </MyFrame>
  );
}
