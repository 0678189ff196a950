import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/presets/change-list";
import { LIMIT_GROUPS, usePresetWords } from "@/components/presets/words";
import { Card, RuledList } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import { formatMoment } from "@/lib/formats";
import { limitChanges } from "@/lib/presets/rules";
import type { PresetVersion } from "@/lib/presets/schema";

type NamedType = { code: string; name: string };
type PresetSheetProps = {
  preset: PresetVersion;
  versions: readonly PresetVersion[];
  /** How many request types go by it, and those of them that do not take its answer limit as it is. */
  types: { count: number; ownDays: readonly NamedType[]; cutByLaw: readonly NamedType[] };
};

/** One version of a preset with all its limits, what it changed, who goes by it, and the other versions. */
export function PresetSheet({ preset, versions, types }: PresetSheetProps) {
  const t = useTranslations("presets");
  const words = usePresetWords();
  const before = versions.find(({ version }) => version === preset.version - 1);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-4">
        {preset.note && (
          <Card title={t("note")}>
            <p className="measure whitespace-pre-line">{preset.note}</p>
          </Card>
        )}
        {Object.entries(LIMIT_GROUPS).map(([group, limits]) => (
          <Card key={group} title={t(`group.${group}`)}>
            <DescriptionList
              stacked
              items={limits.map((limit) => ({ term: words.limit(limit), value: words.length(limit, preset[limit]) }))}
            />
          </Card>
        ))}
        <Card title={t("types")} aside={t("typeCount", { count: types.count })}>
          <TypeNames text={t("ownDays")} types={types.ownDays} />
          <TypeNames text={t("cutByLaw")} types={types.cutByLaw} />
          {types.ownDays.length + types.cutByLaw.length === 0 && (
            <p className="text-ink-2">{t(types.count === 0 ? "noTypes" : "allTypes")}</p>
          )}
        </Card>
      </div>
      <div className="grid gap-4">
        <Versions versions={versions} shown={preset.version} />
        {before && (
          <Card title={t("changedIn", { version: preset.version })}>
            <ChangeList changes={limitChanges(before, preset)} />
          </Card>
        )}
      </div>
    </div>
  );
}

function TypeNames({ text, types }: { text: string; types: readonly NamedType[] }) {
  if (types.length === 0) return null;
  return (
    <p>
      {text}{" "}
      {types.map(({ code, name }, index) => (
        <span key={code}>
          {index > 0 && " · "}
          <Link href={`/desk/admin/catalog/${code}`} className="link">
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}

function Versions({ versions, shown }: { versions: readonly PresetVersion[]; shown: number }) {
  const t = useTranslations("presets");
  return (
    <Card title={t("versions")} flush>
      <RuledList>
        {versions.map(({ id, code, version, isCurrent, createdAt }) => (
          <li key={id} className="px-4 py-2">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <Link
                href={`/desk/admin/presets/${code}?version=${version}`}
                aria-current={version === shown ? "page" : undefined}
                className="link aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {t("version", { number: version })}
              </Link>
              {isCurrent && <Tag tone="green">{t("newest")}</Tag>}
            </p>
            <p className="text-ink-3 text-xs">{t("since", { at: formatMoment(createdAt) })}</p>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
