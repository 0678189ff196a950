import { useLocale } from "next-intl";

/** The name of a request type or category in the reader's language. */
export function useTypeName() {
  const english = useLocale() === "en";
  return ({ name, nameEn }: { name: string; nameEn: string }) => (english ? nameEn : name);
}
