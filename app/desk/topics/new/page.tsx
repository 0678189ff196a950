import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import * as z from "zod";
import { DeskPage } from "@/components/shell/desk-page";
import { LikeCases } from "@/components/topics/like-cases";
import { TopicFields } from "@/components/topics/topic-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { inAnyCapacity } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { currentTypeByCode } from "@/lib/catalog/queries";
import { db } from "@/lib/db";
import { currentTime } from "@/lib/now";
import { departmentsForSelect } from "@/lib/people/queries";
import { canOpenTopics } from "@/lib/topics/policy";
import { ownerChoices } from "@/lib/topics/queries/detail";
import { casesLike, loadNumbers } from "@/lib/topics/queries/proposals";
import { open } from "../actions";

const asked = z.object({ type: z.string().max(10).optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("topics"))("new.title") };
}

export default async function NewTopicPage({ searchParams }: PageProps<"/desk/topics/new">) {
  const actor = await requireStaff();
  if (!inAnyCapacity(actor, canOpenTopics)) notFound();
  const now = currentTime();
  const { type: code } = asked.parse(await searchParams);
  const type = code ? await currentTypeByCode(db, code) : null;
  if (code && !type) notFound();
  const [t, locale, like, { numbers }, owners, departments] = await Promise.all([
    getTranslations("topics"),
    getLocale(),
    type ? casesLike(actor, type.code, now) : [],
    loadNumbers(),
    ownerChoices(now),
    departmentsForSelect(),
  ]);
  const name = type && (locale === "en" ? type.nameEn : type.name);
  return (
    <DeskPage
      narrow
      title={t("new.title")}
      lead={t("new.lead")}
      back={{ href: "/desk/topics?show=proposed", label: t("back") }}
    >
      <Card>
        <ActionForm action={open}>
          {type && <input type="hidden" name="typeCode" value={type.code} />}
          <TopicFields owners={owners} departments={departments} />
          {type && like.length === 0 && <p className="text-ink-2">{t("new.noLike")}</p>}
          <LikeCases
            cases={like}
            label={t("new.like")}
            hint={name ? t("new.likeHint", { type: name, months: numbers.months }) : undefined}
            ticked
          />
          <div>
            <SubmitButton>{t("new.submit")}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </DeskPage>
  );
}
