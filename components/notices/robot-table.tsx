import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/form-state";

export type RobotView = {
  id: string;
  name: string;
  kind: string;
  department: { name: string } | null;
  topics: readonly string[];
  subjects: readonly string[];
  disabledAt: Date | null;
  version: number;
};
type RobotActions = { test: FormAction; switchRobot: FormAction };

/** The group robots, what they post and whether they are in use. */
export function RobotTable({ robots, actions }: { robots: readonly RobotView[]; actions?: RobotActions }) {
  const t = useTranslations("notices");
  const columns: TableColumn<RobotView>[] = [
    {
      key: "name",
      head: t("robots.name"),
      rowHead: true,
      cell: ({ id, name }) =>
        actions ? (
          <Link href={`/desk/admin/robots/${id}`} className="link">
            {name}
          </Link>
        ) : (
          name
        ),
    },
    { key: "kind", head: t("robots.kind"), cell: ({ kind }) => t(`robots.kinds.${kind}`) },
    {
      key: "department",
      head: t("robots.department"),
      cell: ({ department }) => department?.name ?? t("robots.wholePark"),
    },
    {
      key: "topics",
      head: t("robots.topics"),
      cell: ({ topics }) => <Tags words={topics.map((topic) => t(`topic.${topic}`))} />,
    },
    {
      key: "subjects",
      head: t("robots.subjects"),
      cell: ({ subjects }) => <Tags words={subjects.map((subject) => t(`robots.subject.${subject}`))} />,
    },
    {
      key: "state",
      head: t("robots.state"),
      cell: ({ disabledAt }) => (
        <Tag tone={disabledAt ? "gray" : "green"}>{t(disabledAt ? "robots.off" : "robots.on")}</Tag>
      ),
    },
  ];
  if (actions) {
    columns.push({
      key: "actions",
      head: t("robots.actions"),
      cell: (robot) => <Actions robot={robot} {...actions} />,
    });
  }
  const empty = (
    <EmptyState kind="first" title={t("robots.empty")}>
      {t("robots.emptyText")}
    </EmptyState>
  );
  return <Table label={t("robots.list")} columns={columns} rows={robots} rowKey={({ id }) => id} empty={empty} />;
}

function Tags({ words }: { words: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-1">
      {words.map((word) => (
        <Tag key={word}>{word}</Tag>
      ))}
    </span>
  );
}

function Actions({ robot, test, switchRobot }: { robot: RobotView } & RobotActions) {
  const t = useTranslations("notices");
  const to = robot.disabledAt ? "on" : "off";
  const word = t(robot.disabledAt ? "robots.switchOn" : "robots.switchOff");
  return (
    <div className="flex flex-wrap items-start gap-2">
      <ActionForm action={test}>
        <input type="hidden" name="robotId" value={robot.id} />
        <SubmitButton variant="secondary" size="small" aria-label={`${t("robots.test")} ${robot.name}`}>
          {t("robots.test")}
        </SubmitButton>
      </ActionForm>
      <ActionForm action={switchRobot} version={robot.version}>
        <input type="hidden" name="robotId" value={robot.id} />
        <input type="hidden" name="to" value={to} />
        <SubmitButton variant="secondary" size="small" aria-label={`${word} ${robot.name}`}>
          {word}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
