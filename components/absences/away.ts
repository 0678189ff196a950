import { useTranslations } from "next-intl";

export type Away = { lastOn: string; standInName: string };

/** What stands behind a name that can be chosen, while that person is away: until when, and who stands in. */
export function useAway(): (away: Away | null | undefined) => string | null {
  const t = useTranslations("absences");
  return (away) => (away ? t("away", { day: away.lastOn, name: away.standInName }) : null);
}
