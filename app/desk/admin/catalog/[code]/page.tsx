import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RetireForm } from "@/components/catalog/retire-form";
import { TypeSheet } from "@/components/catalog/type-sheet";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { requireStaff } from "@/lib/auth";
import { canManageCatalog, canReadCatalog } from "@/lib/catalog/policy";
import { categoryNames, departmentNames, versionsOf } from "@/lib/catalog/queries";
import { presetsInForce } from "@/lib/presets/queries";
import { retire } from "../actions";

type Address = { params: Promise<{ code: string }>; searchParams: Promise<{ version?: string | string[] }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RequestTypePage({ params, searchParams }: Address) {
  const [{ code }, { version }] = await Promise.all([params, searchParams]);
  const actor = await requireStaff(`/desk/admin/catalog/${code}`);
  const versions = canReadCatalog(actor) ? await versionsOf(code) : [];
  const type = version ? versions.find((one) => String(one.version) === version) : versions[0];
  if (!type) notFound();
  const [t, locale, categories, supports, presets] = await Promise.all([
    getTranslations("catalog"),
    getLocale(),
    categoryNames(),
    departmentNames(type.supportIds),
    presetsInForce(),
  ]);
  const category = categories.find((one) => one.code === type.categoryCode);
  const english = locale === "en";
  const newest = type.version === versions[0]?.version;
  const actions = canManageCatalog(actor) && newest && (
    <>
      <ButtonLink href={`/desk/admin/catalog/${code}/edit`}>{t("edit")}</ButtonLink>
      {type.isCurrent && <RetireForm type={type} action={retire} />}
    </>
  );
  const above = (
    <>
      {type.code} · {t("version", { number: type.version })}
      {type.isCurrent && <Tag tone="green">{t("current")}</Tag>}
      {type.retiredAt && <Tag>{t("retired")}</Tag>}
      {type.confidential && <Tag tone="purple">{t("confidentialTag")}</Tag>}
    </>
  );
  const back = { href: "/desk/admin/catalog", label: t("back") };
  return (
    <DeskPage title={english ? type.nameEn : type.name} above={above} back={back} actions={actions}>
      {!newest && <Notice kind="warning">{t("olderNotice")}</Notice>}
      <TypeSheet
        type={type}
        versions={versions}
        supports={supports}
        presets={presets}
        categoryName={(english ? category?.nameEn : category?.name) ?? type.categoryCode}
      />
    </DeskPage>
  );
}
