import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card, RuledList } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { QUESTIONS } from "@/lib/checkups/policy";

type Line = { id: string; on: string; byName: string; byEnterprise: boolean; answered: number };
type CheckupHistoryProps = { checkups: readonly Line[]; chosenId: string | undefined; hrefOf: (id: string) => string };

/** Every check of an enterprise; each opens beside the one before it. */
export function CheckupHistory({ checkups, chosenId, hrefOf }: CheckupHistoryProps) {
  const t = useTranslations("checkups");
  return (
    <Card flush title={t("history")}>
      <RuledList>
        {checkups.map(({ id, on, byName, byEnterprise, answered }) => (
          <li key={id} className="flex flex-wrap items-center gap-2 px-4 py-2">
            <Link
              href={hrefOf(id)}
              prefetch={false}
              aria-current={id === chosenId ? "true" : undefined}
              className="link aria-[current=true]:font-semibold"
            >
              {t("historyLine", { on, name: byName, answered, asked: QUESTIONS.length })}
            </Link>
            {byEnterprise && <Tag tone="brand">{t("ownCheck")}</Tag>}
          </li>
        ))}
      </RuledList>
    </Card>
  );
}
