import { useTranslations } from "next-intl";
import { useDates } from "@/components/requests/dates";
import { useDuration } from "@/components/requests/duration";
import { ProvisionalMark } from "@/components/requests/provisional-mark";
import { Notice } from "@/components/ui/notice";
import type { CaseState } from "@/lib/cases/rules";

export type DueKind = "acceptance" | "answer" | "correction" | "confirmation" | "progress";

export type NowView = {
  state: CaseState;
  settledSilently: boolean;
  departmentName: string;
  /** The clock that counts for the reader now; null when nothing runs, or while the park's clock stands still. */
  due: { kind: DueKind; at: Date; provisional: boolean; remainingMinutes: number; late: boolean } | null;
  /** A special step that stops the answer now, and its last day. */
  suspended: { step: string; toOn: string } | null;
  /** A reopening that a joint meeting must settle: whether it has been held, and when. */
  meeting: { heldOn: string | null } | null;
  answeredLate: boolean;
  /** The request goes through the green channel and still waits for the park. */
  inGreenChannel: boolean;
  canReopen: boolean;
  minutesPerWorkday: number;
};

/** The first sentence of a request's page: where it stands, whose turn it is, by when. */
export function NowPanel(now: NowView) {
  const t = useTranslations("my.case");
  const yours = now.state === "correction" || now.state === "answered";
  const key = now.state === "settled" && now.settledSilently ? "settledSilently" : now.state;
  return (
    <Notice kind={yours ? "warning" : now.due?.late ? "danger" : "info"}>
      <p className="font-semibold text-lg">
        {t("now", { sentence: t(`now_${key}`, { department: now.departmentName }) })}
      </p>
      {now.due && <DueSentence {...now} due={now.due} />}
      {now.inGreenChannel && <p>{t("greenText")}</p>}
      {now.suspended && <SuspendedSentence {...now.suspended} />}
      {now.meeting && <p>{now.meeting.heldOn ? t("meetingHeld", { date: now.meeting.heldOn }) : t("meetingAhead")}</p>}
      {now.state === "correction" && <p>{t("pausedText")}</p>}
      {now.answeredLate && <p>{t("lateAnswer")}</p>}
      {now.canReopen && now.state === "settled" && <p>{t("afterSettled")}</p>}
    </Notice>
  );
}

function SuspendedSentence({ step, toOn }: { step: string; toOn: string }) {
  const t = useTranslations("my.case");
  const words = useTranslations("cases");
  return <p>{t("suspendedText", { step: words(`specialStep.${step}`), date: toOn })}</p>;
}

function DueSentence({ due, minutesPerWorkday }: NowView & { due: NonNullable<NowView["due"]> }) {
  const t = useTranslations("my.case");
  const dates = useDates();
  const duration = useDuration(minutesPerWorkday);
  const forUs = due.kind !== "correction" && due.kind !== "confirmation";
  return (
    <>
      <p>
        {t(`by_${due.kind}`, { date: dates.day(due.at), time: dates.time(due.at) })}
        <ProvisionalMark when={due.provisional} />
        {!due.late && ` · ${t("left", { time: duration(due.remainingMinutes) })}`}
      </p>
      {due.late && forUs && (
        <p className="font-semibold text-red">
          {due.remainingMinutes < 0 ? t("lateBy", { time: duration(-due.remainingMinutes) }) : t("lateSoon")}
        </p>
      )}
    </>
  );
}
