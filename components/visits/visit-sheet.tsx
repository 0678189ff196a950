import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, RuledList } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import { AnswerTag, PromiseDue, VisitMark } from "./promise-table";
import { KIND_TONES } from "./request-table";

type Made = { id: string; visitedOn: string; authorName: string };
export type VisitView = {
  met: string;
  together: string;
  seen: string;
  contactName: string;
  contactPhone: string;
  latitude: number | null;
  longitude: number | null;
  accuracyMetres: number | null;
  lines: readonly { id: string; kind: string; text: string; case: { number: string; state: string } }[];
  promises: readonly {
    id: string;
    text: string;
    dueOn: string | null;
    settledOn: string | null;
    answers: readonly { answer: string; note: string; visit: Made }[];
  }[];
  answers: readonly { promiseId: string; answer: string; note: string; promise: { text: string; visit: Made } }[];
  photos: readonly { id: string; uploadedAt: Date }[];
  versions: readonly { version: number; byName: string; at: Date; fields: readonly string[] }[];
};

/** A visit: what was seen and asked for to the left, what was promised and how it came about to the right. */
export function VisitSheet({ visit, today }: { visit: VisitView; today: string }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid min-w-0 gap-4">
        <SeenCard visit={visit} />
        <LinesCard lines={visit.lines} />
        <PhotosCard photos={visit.photos} />
      </div>
      <div className="grid min-w-0 gap-4">
        <AnswersCard answers={visit.answers} />
        <PromisesCard promises={visit.promises} today={today} />
        <VersionsCard versions={visit.versions} />
      </div>
    </div>
  );
}

function SeenCard({ visit }: { visit: VisitView }) {
  const t = useTranslations("visits");
  const { met, together, contactName, contactPhone, latitude, longitude, accuracyMetres } = visit;
  const place =
    latitude !== null && longitude !== null
      ? t("sheet.place", {
          latitude: latitude.toFixed(5),
          longitude: longitude.toFixed(5),
          metres: Math.round(accuracyMetres ?? 0),
        })
      : null;
  const items = [
    { term: t("sheet.met"), value: met },
    { term: t("sheet.together"), value: together || t("sheet.alone") },
    {
      term: t("sheet.contact"),
      value: [contactName, contactPhone].filter(Boolean).join(" ") || t("sheet.contactOfRegister"),
    },
    ...(place ? [{ term: t("sheet.position"), value: place }] : []),
  ];
  return (
    <Card title={t("sheet.seen")}>
      <p className="measure mb-3 whitespace-pre-wrap">{visit.seen}</p>
      <DescriptionList items={items} stacked />
    </Card>
  );
}

function LinesCard({ lines }: { lines: VisitView["lines"] }) {
  const t = useTranslations("visits");
  const cases = useTranslations("cases");
  return (
    <ListCard title={t("sheet.lines")} empty={t("sheet.noLines")} count={lines.length}>
      {lines.map(({ id, kind, text, case: { number, state } }) => (
        <li key={id} className="grid gap-1 px-4 py-3">
          <p>
            <Tag tone={KIND_TONES[kind] ?? "gray"}>{t(`kind.${kind}`)}</Tag>{" "}
            <span className="whitespace-pre-wrap">{text}</span>
          </p>
          <p className="text-sm">
            <Link href={`/desk/cases/${number}`} prefetch={false} className="link">
              {number}
            </Link>{" "}
            <span className="text-ink-2">{cases(`state.${state}`)}</span>
          </p>
        </li>
      ))}
    </ListCard>
  );
}

function PhotosCard({ photos }: { photos: VisitView["photos"] }) {
  const t = useTranslations("visits");
  if (photos.length === 0) return null;
  return (
    <Card title={t("sheet.photos")}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {photos.map(({ id, uploadedAt }, index) => (
          <li key={id} className="text-ink-2 text-xs">
            <a href={`/api/visits/photos/${id}`} className="block rounded-control border border-line">
              {/* biome-ignore lint/performance/noImgElement: private pictures are not for a public image cache */}
              <img
                src={`/api/visits/photos/${id}`}
                alt={t("sheet.photo", { number: index + 1 })}
                loading="lazy"
                className="aspect-4/3 w-full rounded-control object-cover"
              />
            </a>
            <Timestamp at={uploadedAt} shape="short" />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function AnswersCard({ answers }: { answers: VisitView["answers"] }) {
  const t = useTranslations("visits");
  if (answers.length === 0) return null;
  return (
    <ListCard title={t("sheet.answers")} count={answers.length}>
      {answers.map(({ promiseId, answer, note, promise }) => (
        <li key={promiseId} className="grid gap-1 px-4 py-3">
          <p>{promise.text}</p>
          <p className="text-sm">
            <AnswerTag answer={answer} /> {note}
          </p>
          <p className="text-sm">
            <VisitMark visit={promise.visit} />
          </p>
        </li>
      ))}
    </ListCard>
  );
}

function PromisesCard({ promises, today }: { promises: VisitView["promises"]; today: string }) {
  const t = useTranslations("visits");
  return (
    <ListCard title={t("sheet.promises")} empty={t("sheet.noPromises")} count={promises.length}>
      {promises.map(({ id, text, dueOn, settledOn, answers }) => (
        <li key={id} className="grid gap-1 px-4 py-3">
          <p>{text}</p>
          <p className="text-ink-2 text-sm">
            {t("sheet.until")} <PromiseDue dueOn={dueOn} open={settledOn === null} today={today} />
          </p>
          {answers.map(({ answer, note, visit }) => (
            <p key={visit.id} className="text-sm">
              <AnswerTag answer={answer} /> {note} <VisitMark visit={visit} />
            </p>
          ))}
        </li>
      ))}
    </ListCard>
  );
}

function VersionsCard({ versions }: { versions: VisitView["versions"] }) {
  const t = useTranslations("visits");
  return (
    <ListCard title={t("sheet.versions")} count={versions.length}>
      {versions.toReversed().map(({ version, byName, at, fields }) => (
        <li key={version} className="px-4 py-3 text-sm">
          <p>{version === 1 ? t("sheet.handedIn", { name: byName }) : t("sheet.changed", { name: byName })}</p>
          {fields.length > 0 && (
            <p>{t("sheet.fields", { fields: fields.map((field) => t(`field.${field}`)).join(t("listComma")) })}</p>
          )}
          <p className="text-ink-2 text-xs">
            <Timestamp at={at} />
          </p>
        </li>
      ))}
    </ListCard>
  );
}

type ListCardProps = { title: string; empty?: string; count: number; children: ReactNode };

function ListCard({ title, empty, count, children }: ListCardProps) {
  return (
    <Card title={title} flush aside={count > 0 && <Tag>{count}</Tag>}>
      {count > 0 ? <RuledList>{children}</RuledList> : <p className="px-4 py-3 text-ink-3">{empty}</p>}
    </Card>
  );
}
