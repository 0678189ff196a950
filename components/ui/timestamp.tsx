import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatMoment, type MomentShape } from "@/lib/formats";

type TimestampProps = {
  at: Date;
  shape?: MomentShape;
  /** Words such as "4 hours ago", written by whoever knows the present moment. */
  children?: ReactNode;
};

/** A moment in the park's time; pointing at it tells the full time. */
export function Timestamp({ at, shape, children }: TimestampProps) {
  const t = useTranslations("ui");
  return (
    <time
      dateTime={at.toISOString()}
      title={t("beijingTime", { time: formatMoment(at, "full") })}
      className="whitespace-nowrap"
    >
      {children ?? formatMoment(at, shape)}
    </time>
  );
}
