import { useTranslations } from "next-intl";
import { useDates } from "@/components/requests/dates";
import { ProvisionalMark } from "@/components/requests/provisional-mark";
import type { RequestTypeDetail } from "@/lib/catalog/schema";

export type Expected = { at: Date; provisional: boolean };
/** When the next steps are due, and the working days the answer is promised in. */
export type ExpectedDates = Record<"firstContact" | "acceptance" | "answer", Expected> & { promisedDays: number };

type DisclosureProps = {
  type: Pick<
    RequestTypeDetail,
    "materials" | "statutoryDays" | "statutoryBasis" | "leadDepartmentName" | "basis" | "confidential"
  >;
  /** When the next steps would be due if it were filed now. */
  expected: ExpectedDates;
};

/** 一次性告知: what the chosen kind needs, where each paper comes from, and when what happens. Never a gate. */
export function Disclosure({ type, expected }: DisclosureProps) {
  const t = useTranslations("my.told");
  const dates = useDates();
  const { firstContact, acceptance, answer, promisedDays } = expected;
  return (
    <section aria-label={t("title")} className="grid gap-3 border-brand border-l-4 bg-brand-soft px-4 py-3">
      <h3 className="font-semibold">{t("title")}</h3>
      {type.confidential && <p className="font-semibold">{t("confidential")}</p>}
      <div>
        <p className="text-ink-2 text-sm">{t("materials")}</p>
        {type.materials.length === 0 ? <p>{t("none")}</p> : <Materials materials={type.materials} />}
        {type.materials.length > 0 && <p className="mt-1 text-ink-2 text-sm">{t("later")}</p>}
      </div>
      <div>
        <p className="text-ink-2 text-sm">{t("dates")}</p>
        <ol className="ml-5 list-decimal">
          <li>
            {t("contact", { date: dates.day(firstContact.at), time: dates.time(firstContact.at) })}
            <ProvisionalMark when={firstContact.provisional} />
          </li>
          <li>
            {t("acceptance", { date: dates.day(acceptance.at) })}
            <ProvisionalMark when={acceptance.provisional} />
          </li>
          <li>
            {t("answer", { days: promisedDays, date: dates.day(answer.at) })}
            <ProvisionalMark when={answer.provisional} />
          </li>
        </ol>
        {type.statutoryDays !== null && (
          <p className="mt-1">
            {t("statutory", { days: type.statutoryDays, promised: promisedDays })}
            {type.statutoryBasis && (
              <span className="text-ink-2 text-sm">{t("statutoryBasis", { basis: type.statutoryBasis })}</span>
            )}
          </p>
        )}
        <p className="mt-1 text-ink-2 text-sm">
          {t("lead", { department: type.leadDepartmentName })} · {t("countedFrom")}
        </p>
      </div>
      {type.basis && (
        <details>
          <summary className="text-brand">{t("basis")}</summary>
          <p className="whitespace-pre-line text-sm">{type.basis}</p>
        </details>
      )}
    </section>
  );
}

function Materials({ materials }: { materials: RequestTypeDetail["materials"] }) {
  const t = useTranslations("my.told");
  return (
    <ul className="divide-y divide-brand-line">
      {materials.map(({ name, form, copies, issuer, howToObtain, required }) => (
        <li key={name}>
          <details>
            <summary className="flex min-h-9 items-center gap-2 marker:content-['']">
              <span className="text-brand" aria-hidden>
                ▸
              </span>
              <span>
                {name}
                {!required && <span className="ml-2 text-ink-2 text-sm">{t("optional")}</span>}
              </span>
            </summary>
            <div className="pb-2 pl-6 text-ink-2 text-sm">
              <p>
                {[
                  copies > 0 ? t("copies", { form: t(`form.${form}`), count: copies }) : t(`form.${form}`),
                  issuer && t("issuer", { issuer }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {howToObtain && <p>{howToObtain}</p>}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
