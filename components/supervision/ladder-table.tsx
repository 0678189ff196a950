import { useTranslations } from "next-intl";
import { useWhen } from "@/components/supervision/words";
import { Table } from "@/components/ui/table";
import { type Ladder, RUNGS } from "@/lib/supervision/policy";

/** The ladder in force, lowest rung first, with the rungs that are not used. */
export function LadderTable({ ladder }: { ladder: Ladder }) {
  const t = useTranslations("supervision.ladder");
  const cases = useTranslations("cases");
  const comma = useTranslations("slips")("comma");
  const when = useWhen();
  const rows = RUNGS.map((rung) => ({ rung, used: ladder.rungs.find((one) => one.rung === rung) }));
  const slip = { ...ladder, colour: cases(`colour.${ladder.colour}`) };
  const { colour, signDays, answerDays } = slip;
  return (
    <Table
      label={t("inForce")}
      rows={rows}
      rowKey={({ rung }) => rung}
      columns={[
        { key: "rung", head: t("rung"), rowHead: true, cell: ({ rung }) => cases(`rung.${rung}`) },
        {
          key: "when",
          head: t("when"),
          cell: ({ rung, used }) => (
            <>
              {used ? when(used.days) : t("unused")}
              {used && rung === "slip" && (
                <span className="block text-ink-2 text-sm">{t("slipRule", { colour, signDays, answerDays })}</span>
              )}
            </>
          ),
        },
        {
          key: "copies",
          head: t("copies"),
          cell: ({ used }) =>
            used && (used.copies.map((role) => cases(`copyRole.${role}`)).join(comma) || t("noCopies")),
        },
      ]}
    />
  );
}
