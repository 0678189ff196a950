import clsx from "clsx";
import { useTranslations } from "next-intl";
import { promiseWords } from "@/components/cases/supervision";
import { Due, useMoment } from "@/components/slips/due";
import { FactTable } from "@/components/slips/fact-table";
import { useFacts } from "@/components/slips/facts";
import { Paper, PaperPart } from "@/components/slips/paper";
import { Signatures } from "@/components/slips/signatures";
import type { PaperView, SupervisionSheet, SupervisionView } from "@/components/slips/slip-view";

type SupervisionSlipProps = { paper: PaperView; view: SupervisionView };

/** 督办单: one sheet a slip, with what is asked for, until when, and what the department has answered. */
export function SupervisionSlip({ paper, view }: SupervisionSlipProps) {
  return view.sheets.map((sheet) => <Sheet key={sheet.id} paper={paper} view={view} sheet={sheet} />);
}

function Sheet({ paper, view, sheet }: SupervisionSlipProps & { sheet: SupervisionSheet }) {
  const t = useTranslations("slips");
  const cases = useTranslations("cases");
  const facts = useFacts();
  const promise = promiseWords(cases, sheet.promise);
  const copies = sheet.copies.map((role) => cases(`copyRole.${role}`)).join(t("comma"));
  return (
    <Paper view={paper} title={t("name.supervision")} provisional={false}>
      <ColourBand colour={sheet.colour} number={sheet.number} />
      <p>{t("addressed", { name: sheet.departmentName })}</p>
      <p className="indent-[2em]">
        {t.rich("supervision.lead", {
          promise,
          sign: () => <Due due={sheet.signDue} withTime />,
          answer: () => <Due due={sheet.answerDue} withTime />,
        })}
      </p>
      <FactTable
        facts={[
          ...facts.request(paper, view),
          { term: t("supervision.promise"), value: promise },
          { term: t("supervision.promiseDue"), value: <Due due={sheet.promiseDue} withTime /> },
          { term: t("supervision.words"), value: sheet.words || t("supervision.byLadder"), wide: true },
          { term: t("supervision.copies"), value: copies, wide: true },
        ]}
      />
      <PaperPart title={t("supervision.course")}>
        <Course sheet={sheet} />
      </PaperPart>
      <Signatures parties={[t("supervision.byPark"), t("supervision.byDepartment")]} />
    </Paper>
  );
}

/** The colour of a slip as a band that says its name: in black and white the word is left. */
function ColourBand({ colour, number }: Pick<SupervisionSheet, "colour" | "number">) {
  const t = useTranslations("slips.supervision");
  const look = bandLooks[colour] ?? bandLooks.red;
  return (
    <p
      className={clsx(
        "flex flex-wrap items-center justify-between gap-x-4 border-4 px-3 py-1 font-semibold text-lg print:[print-color-adjust:exact]",
        look,
      )}
    >
      <span>{t(`band.${colour}`)}</span>
      <span>{number}</span>
    </p>
  );
}

const bandLooks: Record<string, string> = {
  blue: "border-brand bg-brand-soft text-brand",
  yellow: "border-yellow bg-yellow-soft text-yellow",
  red: "border-red bg-red-soft text-red",
};

/** What became of the slip; what has not happened yet leaves room to be written by hand. */
function Course({ sheet: { issued, signed, answered, closed } }: { sheet: SupervisionSheet }) {
  const t = useTranslations("slips.supervision");
  const moment = useMoment();
  const who = ({ name, at }: { name: string; at: Date }) => t("who", { name, at: moment(at) });
  return (
    <FactTable
      facts={[
        { term: t("issued"), value: who(issued), wide: true },
        { term: t("signed"), value: signed ? who(signed) : t("notYet"), wide: true },
        {
          term: t("answer"),
          value: answered
            ? `${answered.done}\n${t("doneBy", { on: answered.doneBy })}\n${who(answered)}`
            : `${t("notYet")}\n\n`,
          wide: true,
        },
        {
          term: t("closed"),
          value: closed ? [closed.note, who(closed)].filter(Boolean).join("\n") : `${t("notYet")}\n\n`,
          wide: true,
        },
      ]}
    />
  );
}
