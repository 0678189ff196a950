import { getTranslations } from "next-intl/server";
import { correctionAction, feedbackAction, rateAction } from "@/app/my/cases/[number]/actions";
import { correctionOf } from "@/app/my/cases/[number]/tracking";
import { CorrectionForm } from "@/components/requests/correction-form";
import { FeedbackForm, LaterRatingForm } from "@/components/requests/feedback-form";
import { DeclineCard, ReplyCard } from "@/components/requests/reply-card";
import { Card } from "@/components/ui/card";
import type { CaseDetail } from "@/lib/cases/queries/detail";
import { LIMITS } from "@/lib/cases/schema";
import { env } from "@/lib/env";
import { MOST_FILES } from "@/lib/files/rules";

/** What is asked of the enterprise now: materials, its confirmation, or its rating; nothing when it is somebody else's turn. */
export async function MyAsk({ detail }: { detail: CaseDetail }) {
  const { number, version, verbs } = detail;
  if (verbs.includes("supplyCorrection")) return <MyCorrection detail={detail} />;
  if (verbs.includes("confirm")) {
    return (
      <FeedbackForm
        action={feedbackAction}
        number={number}
        version={version}
        mayRefuse={verbs.includes("refuseAnswer")}
      />
    );
  }
  return verbs.includes("rate") ? <LaterRatingForm action={rateAction} number={number} version={version} /> : null;
}

/** The park's word on it: the answer in force (one that was refused is found in the history), or why it was not accepted. */
export function MyReply({ detail }: { detail: CaseDetail }) {
  const { state, replyText, outcome, answeredAt } = detail;
  const declined = detail.events.findLast(({ event }) => event.kind === "declined")?.event;
  if (state === "declined" && declined?.kind === "declined") return <DeclineCard {...declined} />;
  const inForce = state === "answered" || state === "settled" || state === "writtenOff";
  if (!inForce || !replyText || !outcome || !answeredAt) return null;
  return <ReplyCard outcome={outcome} text={replyText} answeredAt={answeredAt} />;
}

async function MyCorrection({ detail }: { detail: CaseDetail }) {
  const [t, texts] = await Promise.all([getTranslations("my.correction"), getTranslations()]);
  const { asked, note } = correctionOf(detail);
  return (
    <Card title={t("title")} id="correction">
      <p className="mb-4 text-ink-2">{note ? t("asked", { note }) : t("lead")}</p>
      <CorrectionForm
        action={correctionAction}
        number={detail.number}
        version={detail.version}
        asked={asked}
        longestNote={LIMITS.note}
        upload={{ maxMb: env.UPLOAD_MAX_MB, most: MOST_FILES }}
        texts={texts.raw("my.correction")}
        fileTexts={texts.raw("files")}
      />
    </Card>
  );
}
