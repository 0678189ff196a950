import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { OnBehalfFields } from "@/components/cases/on-behalf-fields";
import { Disclosure } from "@/components/requests/disclosure";
import { DraftStatus } from "@/components/requests/draft-status";
import { RequestForm } from "@/components/requests/request-form";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { hasRole, inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { numberOfDraft } from "@/lib/cases/queries/own";
import { currentTime } from "@/lib/now";
import { fileForEnterprise } from "./actions";
import { formFor, readQuestion } from "./form";

export async function generateMetadata() {
  return { title: (await getTranslations("desk"))("new.title") };
}

export default async function FileForEnterprisePage({ searchParams }: PageProps<"/desk/new">) {
  const actor = await requireStaff();
  if (!inAnyCapacity(actor, (capacity) => hasRole(capacity, "triageOfficer", "specialist"))) notFound();
  const question = readQuestion(await searchParams);
  const filed = question.draft && (await numberOfDraft(actor, question.draft));
  if (filed) redirect(`/desk/cases/${filed}`);
  const [t, my, texts] = await Promise.all([getTranslations("desk"), getTranslations("my"), getTranslations()]);
  const { enterprise, told, form } = await formFor(actor, question, await getLocale(), currentTime());
  return (
    <DeskPage title={t("new.title")} lead={t("new.lead")} actions={<DraftStatus texts={my.raw("new")} />} narrow>
      <Card>
        <RequestForm
          action={fileForEnterprise}
          here="/desk/new"
          {...form}
          disclosure={told && <Disclosure {...told} />}
          texts={{ ...my.raw("new"), ...t.raw("new.form") }}
          fileTexts={texts.raw("files")}
        >
          <OnBehalfFields enterprise={enterprise} />
        </RequestForm>
      </Card>
    </DeskPage>
  );
}
