import { useTranslations } from "next-intl";
import { LiveBell } from "./live-bell";

/** The bell of the header with its words; `count` is how many notices are unread now. */
export function NoticeBell({ area, count }: { area: "desk" | "my"; count: number }) {
  const t = useTranslations("notices");
  const shell = useTranslations("shell");
  const texts = {
    label: shell("notices"),
    unread: shell("noticesUnread", { count }),
    open: t("open"),
    dismiss: t("dismiss"),
  };
  return <LiveBell href={`/${area}/notices`} count={count} texts={texts} short={area === "my"} />;
}
