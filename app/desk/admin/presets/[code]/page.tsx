import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ChooseForm } from "@/components/presets/choose-form";
import { PresetSheet } from "@/components/presets/preset-sheet";
import { DeskPage } from "@/components/shell/desk-page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { requireStaff } from "@/lib/auth";
import { currentTypes } from "@/lib/catalog/queries";
import { canManagePresets, canReadPresets } from "@/lib/presets/policy";
import { presetsInForce, presetVersions } from "@/lib/presets/queries";
import { presetFor, promiseSource } from "@/lib/presets/rules";
import { choose } from "../actions";

type Address = { params: Promise<{ code: string }>; searchParams: Promise<{ version?: string | string[] }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function PresetPage({ params, searchParams }: Address) {
  const [{ code }, { version }] = await Promise.all([params, searchParams]);
  const actor = await requireStaff(`/desk/admin/presets/${code}`);
  const versions = canReadPresets(actor) ? await presetVersions(code) : [];
  const preset = version ? versions.find((one) => String(one.version) === version) : versions[0];
  if (!preset) notFound();
  const [t, locale, inForce, all] = await Promise.all([
    getTranslations("presets"),
    getLocale(),
    presetsInForce(),
    currentTypes(),
  ]);
  const english = locale === "en";
  const isParks = code === inForce.parkCode;
  const named = (type: { name: string; nameEn: string }) => (english ? type.nameEn : type.name);
  const followers = all.filter((type) => type.presetCode === null);
  const types = all
    .filter((type) => presetFor(inForce, type.presetCode).code === code)
    .map((type) => ({ code: type.code, name: named(type), source: promiseSource(preset, type) }));
  const actions = canManagePresets(actor) && preset.isCurrent && (
    <>
      <ButtonLink href={`/desk/admin/presets/${code}/edit`}>{t("edit")}</ButtonLink>
      {!isParks && (
        <ChooseForm
          preset={preset}
          parks={presetFor(inForce, null)}
          cutByLaw={followers.filter((type) => promiseSource(preset, type) === "law").map(named)}
          choiceVersion={inForce.choiceVersion}
          action={choose}
        />
      )}
    </>
  );
  const above = (
    <>
      {preset.code} · {t("version", { number: preset.version })}
      {isParks && preset.isCurrent && <Tag tone="green">{t("parks")}</Tag>}
    </>
  );
  const back = { href: "/desk/admin/presets", label: t("back") };
  return (
    <DeskPage title={named(preset)} above={above} back={back} actions={actions}>
      {!preset.isCurrent && <Notice kind="warning">{t("olderNotice")}</Notice>}
      <PresetSheet
        preset={preset}
        versions={versions}
        types={{
          count: types.length,
          ownDays: types.filter(({ source }) => source === "type"),
          cutByLaw: types.filter(({ source }) => source === "law"),
        }}
      />
    </DeskPage>
  );
}
