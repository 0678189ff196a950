import Link from "next/link";
import { useTranslations } from "next-intl";
import type { CaseView } from "@/components/cases/case-view";
import { buttonLook } from "@/components/ui/button";
import { Card, RuledList } from "@/components/ui/card";
import { FileRow } from "@/components/ui/file-row";
import { Tag } from "@/components/ui/tag";
import { formatMoment } from "@/lib/formats";

export type FromVisit = { kind: string; visit: { id: string; visitedOn: string; authorName: string } };
type RequestCardProps = {
  view: CaseView;
  locale: string;
  tile: string | null;
  fromVisit: FromVisit | null;
  visitAt: string | null;
};

/** What the enterprise asked, in its own words, with its files. Nobody edits this. */
export function RequestCard({ view, locale, tile, fromVisit, visitAt }: RequestCardProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const files = view.files.filter((file) => file.itemId === null);
  const facts = [
    cases(`recordKind.${view.recordKind}`),
    locale === "en" ? view.type.nameEn : view.type.name,
    cases(`tier.${view.tier}`),
    cases(`channel.${view.channel}`),
    tile && t("request.ordered", { tile }),
    formatMoment(view.submittedAt),
    view.quantity ? t("quantityIs", { quantity: view.quantity }) : null,
  ];
  return (
    <Card
      flush
      title={t("request.title")}
      aside={files.length > 0 && <Tag>{t("request.files", { count: files.length })}</Tag>}
    >
      <div className="px-4 py-3">
        {view.urgent && view.urgentReason && (
          <p className="mb-2 border-red border-l-3 pl-3">
            <span className="font-semibold text-red">{t("request.urgentReason")}</span> {view.urgentReason}
          </p>
        )}
        {view.detail ? (
          <p className="measure whitespace-pre-wrap">{view.detail}</p>
        ) : (
          <p className="text-ink-3">{t("request.noDetail")}</p>
        )}
        <p className="mt-3 text-ink-2 text-xs">{facts.filter(Boolean).join(" · ")}</p>
        {fromVisit && <VisitLink {...fromVisit} />}
        {visitAt && <BeginVisit href={visitAt} />}
      </div>
      {files.length > 0 && (
        <RuledList className="border-line border-t">
          {files.map((file) => (
            <FileRow
              key={file.id}
              name={file.name}
              sizeBytes={file.bytes}
              mediaType={file.mime}
              href={`/api/files/${file.id}`}
              detail={[formatMoment(file.uploadedAt, "short"), !file.visible && t("timeline.internal")]
                .filter(Boolean)
                .join(" · ")}
            />
          ))}
        </RuledList>
      )}
    </Card>
  );
}

/** A page of the phone, so the browser really goes there. */
function BeginVisit({ href }: { href: string }) {
  const t = useTranslations("visits");
  return (
    <p className="mt-3">
      <a href={href} className={buttonLook({})}>
        {t("record")}
      </a>
    </p>
  );
}

function VisitLink({ kind, visit: { id, visitedOn, authorName } }: FromVisit) {
  const t = useTranslations("visits");
  return (
    <p className="mt-1 text-sm">
      <Link href={`/desk/visits/${id}`} prefetch={false} className="link">
        {t("fromVisit", { on: visitedOn, name: authorName, kind: t(`kind.${kind}`) })}
      </Link>
    </p>
  );
}
