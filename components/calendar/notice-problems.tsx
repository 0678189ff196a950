import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { NoticeProblem } from "@/lib/calendar/notice-checks.policy";

/** Everything that is wrong with a notice, line by line, in the order of its lines. */
export function NoticeProblems({ problems }: { problems: readonly NoticeProblem[] }) {
  const t = useTranslations("calendar");
  const refusals = useTranslations("refusals-calendar");
  return (
    <Notice kind="danger" role="alert" title={t("problems", { count: problems.length })}>
      <ol className="mt-1 grid gap-1">
        {problems.map(({ code, line, read, particulars }) => (
          <li key={`${line} ${code} ${read}`} className="measure break-words">
            {refusals(code, { ...particulars, line, read })}
          </li>
        ))}
      </ol>
    </Notice>
  );
}
