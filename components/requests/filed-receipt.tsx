import { useTranslations } from "next-intl";
import { useDates } from "@/components/requests/dates";
import type { ExpectedDates } from "@/components/requests/disclosure";
import { ProvisionalMark } from "@/components/requests/provisional-mark";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DescriptionList } from "@/components/ui/description-list";
import { formatMoment } from "@/lib/formats";

type FiledReceiptProps = {
  number: string;
  title: string;
  typeName: string;
  enterpriseName: string;
  contact: string;
  submittedAt: Date;
  fileCount: number;
  statutoryDays: number | null;
  expected: ExpectedDates;
};

/** The confirmation: the number, what happens next and when, and on paper the receipt. */
export function FiledReceipt(filed: FiledReceiptProps) {
  const t = useTranslations("my.filed");
  const { number } = filed;
  return (
    <div className="grid gap-4">
      <section className="grid justify-items-center gap-2 border-green border-l-4 bg-green-soft px-4 py-5 text-center">
        <p className="text-ink-2">{t("number")}</p>
        <p className="whitespace-nowrap font-semibold text-2xl text-green large:text-xl">{number}</p>
        <CopyButton text={number} />
        <p className="text-ink-2 text-sm">{t("keep")}</p>
      </section>
      <NextSteps {...filed} />
      <Card title={t("receipt")}>
        <DescriptionList
          items={[
            { term: t("enterprise"), value: filed.enterpriseName },
            { term: t("type"), value: filed.typeName },
            { term: t("subject"), value: filed.title },
            { term: t("contactPerson"), value: filed.contact },
            { term: t("at"), value: formatMoment(filed.submittedAt, "full") },
            ...(filed.fileCount > 0 ? [{ term: t("files"), value: t("filesCount", { count: filed.fileCount }) }] : []),
          ]}
        />
      </Card>
      <div className="grid gap-2 sm:grid-cols-2" data-print="hide">
        <ButtonLink href={`/my/cases/${number}`} variant="primary">
          {t("follow")}
        </ButtonLink>
        <ButtonLink href="/my/menu">{t("another")}</ButtonLink>
      </div>
    </div>
  );
}

function NextSteps({ expected, statutoryDays }: FiledReceiptProps) {
  const { firstContact, acceptance, answer, promisedDays } = expected;
  const t = useTranslations("my.filed");
  const dates = useDates();
  const steps = [
    {
      key: "contact",
      text: t("contact"),
      by: firstContact,
      when: t("byTime", { date: dates.day(firstContact.at), time: dates.time(firstContact.at) }),
    },
    { key: "acceptance", text: t("acceptance"), by: acceptance, when: t("by", { date: dates.day(acceptance.at) }) },
    {
      key: "answer",
      text: t("answer"),
      by: answer,
      when: [
        t("answerText", { days: promisedDays }),
        t("by", { date: dates.day(answer.at) }),
        statutoryDays !== null && t("statutory", { days: statutoryDays }),
      ]
        .filter(Boolean)
        .join(" · "),
    },
    { key: "confirm", text: t("confirm"), by: null, when: null },
  ];
  return (
    <Card title={t("next")}>
      <ol className="grid gap-3">
        {steps.map(({ key, text, by, when }, index) => (
          <li key={key} className="flex gap-3">
            <span
              className="grid size-7 shrink-0 place-items-center rounded-full bg-brand-soft font-semibold text-brand text-sm"
              aria-hidden
            >
              {index + 1}
            </span>
            <div>
              <p>{text}</p>
              {when && (
                <p className="text-ink-2 text-sm">
                  {when}
                  <ProvisionalMark when={by?.provisional ?? false} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
