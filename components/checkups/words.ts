import { useTranslations } from "next-intl";
import { type Answers, LOAN_DAYS, OLD_YEARS, QUESTIONS, type Question, type QuestionKey } from "@/lib/checkups/policy";
import { formatNumber } from "@/lib/formats";

/** A question with its answer, in the reader's language. */
export function useQuestions() {
  const t = useTranslations("checkups");
  const questionOf = (key: QuestionKey) => t(`question.${key}`, { days: LOAN_DAYS, years: OLD_YEARS });
  const unitOf = (question: Question) => (question.answer === "number" ? t(`unit.${question.unit}`) : null);
  return {
    label: (question: Question & { key: QuestionKey }) => {
      const unit = unitOf(question);
      return unit ? t("questionUnit", { question: questionOf(question.key), unit }) : questionOf(question.key);
    },
    hint: (key: QuestionKey) => (t.has(`hint.${key}`) ? t(`hint.${key}`) : undefined),
    answer: (key: QuestionKey, value: Answers[QuestionKey]) => {
      const question: Question | undefined = QUESTIONS.find((one) => one.key === key);
      if (value === undefined || !question) return t("unanswered");
      if (typeof value === "boolean") return t(value ? "yes" : "no");
      if (typeof value === "string") return value;
      const decimals = question.answer === "number" ? (question.decimals ?? 0) : 0;
      return `${formatNumber(value, decimals)} ${unitOf(question) ?? ""}`.trim();
    },
  };
}
