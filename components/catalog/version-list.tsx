import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { formatMoment } from "@/lib/formats";

type VersionListProps = { code: string; versions: readonly RequestTypeDetail[]; shown: number };

/** All versions of a request type, newest first; each has an address of its own. */
export function VersionList({ code, versions, shown }: VersionListProps) {
  const t = useTranslations("catalog");
  return (
    <Card title={t("versions")} flush>
      <RuledList>
        {versions.map(({ id, version, isCurrent, retiredAt, createdAt, limitDays, leadDepartmentName }) => (
          <li key={id} className="px-4 py-2">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <Link
                href={`/desk/admin/catalog/${code}?version=${version}`}
                aria-current={version === shown ? "page" : undefined}
                className="link aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {t("version", { number: version })}
              </Link>
              {isCurrent && <Tag tone="green">{t("current")}</Tag>}
              {retiredAt && <Tag tone="gray">{t("retired")}</Tag>}
            </p>
            <p className="text-ink-3 text-xs">
              {t("since", { on: formatMoment(createdAt, "day") })} ·{" "}
              {limitDays === null ? t("byPreset") : t("days", { count: limitDays })} · {leadDepartmentName}
            </p>
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
