import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SlipCardView } from "@/components/cases/case-view";
import { colourTones, promiseWords, slipStateOf } from "@/components/cases/supervision";
import { Tag } from "@/components/ui/tag";
import { formatMoment } from "@/lib/formats";

/** One supervision slip on the card: its colour in words, what it waits for, and everything that became of it. */
export function SupervisionSlipLine({ slip, now }: { slip: SlipCardView; now: Date }) {
  const t = useTranslations("supervision");
  const cases = useTranslations("cases");
  const { colour, number, department, clockKind: kind, itemTitle, words } = slip;
  return (
    <li className="grid gap-0.5 px-4 py-2">
      <p className="flex flex-wrap items-center justify-between gap-x-2">
        <Tag tone={colourTones[colour]}>{t("slip", { colour: cases(`colour.${colour}`), number })}</Tag>
        <span className="text-sm">{t(`state.${slipStateOf(slip)}`)}</span>
      </p>
      <Said>{t("about", { department: department.shortName, promise: promiseWords(cases, { kind, itemTitle }) })}</Said>
      <Said>{words}</Said>
      <Signed slip={slip} />
      <WaitsUntil slip={slip} now={now} />
      <Answered slip={slip} />
      <Reviewed slip={slip} />
    </li>
  );
}

function Signed({ slip: { issuedByName, issuedAt, signedByName, signedAt } }: { slip: SlipCardView }) {
  const t = useTranslations("supervision");
  return (
    <>
      <Aside>{t("issuedBy", { name: issuedByName, at: formatMoment(issuedAt, "short") })}</Aside>
      {signedAt && <Aside>{t("signedBy", { name: signedByName ?? "", at: formatMoment(signedAt, "short") })}</Aside>}
    </>
  );
}

/** Until when it is to be signed for or answered; nothing once that is done. */
function WaitsUntil({ slip, now }: { slip: SlipCardView; now: Date }) {
  const t = useTranslations("supervision");
  const state = slipStateOf(slip);
  if (state !== "signing" && state !== "answer") return null;
  const until = state === "signing" ? slip.signDueAt : slip.answerDueAt;
  return (
    <p className="text-xs">
      {t(state === "signing" ? "signBy" : "answerBy", { at: formatMoment(until, "short") })}
      {now > until && <span className="ml-1 text-red">{t("late")}</span>}
    </p>
  );
}

function Answered({ slip: { answeredAt, answeredByName, done, doneBy } }: { slip: SlipCardView }) {
  const t = useTranslations("supervision");
  if (!answeredAt) return null;
  return (
    <>
      <Aside>{t("answeredBy", { name: answeredByName ?? "", at: formatMoment(answeredAt, "short") })}</Aside>
      <Said>{done}</Said>
      <Aside>{t("doneBy", { on: doneBy ?? "" })}</Aside>
    </>
  );
}

function Reviewed({ slip: { closedAt, closedByName, answeredAt, returnedAt, reviewNote } }: { slip: SlipCardView }) {
  const t = useTranslations("supervision");
  if (closedAt) {
    return (
      <>
        <Aside>{t("closedBy", { name: closedByName ?? "", at: formatMoment(closedAt, "short") })}</Aside>
        <Said>{reviewNote}</Said>
      </>
    );
  }
  return returnedAt && !answeredAt ? <Said>{t("returned", { note: reviewNote })}</Said> : null;
}

function Said({ children }: { children: ReactNode }) {
  return children ? <p className="whitespace-pre-wrap text-sm">{children}</p> : null;
}

function Aside({ children }: { children: ReactNode }) {
  return <p className="text-ink-2 text-xs">{children}</p>;
}
