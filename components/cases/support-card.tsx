import { useTranslations } from "next-intl";
import type { CaseView } from "@/components/cases/case-view";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { isClosed } from "@/lib/checklist/rules";

/** Which department leads, which help, and how far each has come. */
export function SupportCard({ view }: { view: CaseView }) {
  const t = useTranslations("desk");
  if (!view.leadDepartment) return null;
  const ids = [...new Set([view.leadDepartment.id, ...view.items.map((item) => item.departmentId)])];
  const departments = ids.map((id) => {
    const items = view.items.filter((item) => item.departmentId === id);
    const name = items[0]?.department.name ?? view.leadDepartment?.name ?? "";
    const person = items.find((item) => item.person)?.person?.name;
    return { id, name, person, closed: items.filter(isClosed).length, all: items.length };
  });
  return (
    <Card headingLevel={3} title={t("support.title")}>
      <DescriptionList
        items={departments.map(({ id, name, person, closed, all }) => ({
          key: id,
          term: t(id === view.leadDepartment?.id ? "support.lead" : "support.help"),
          value: (
            <>
              {name}
              <span className="ml-1.5 text-ink-3 text-xs">
                {[person, t("support.progress", { closed, all })].filter(Boolean).join(" · ")}
              </span>
            </>
          ),
        }))}
      />
    </Card>
  );
}
