import "server-only";
import { getTranslations } from "next-intl/server";
import { isSlip } from "@/lib/cases/slips.policy";

/** The window's title says what the address says, never what the case is like: it must not tell a case from none. */
export async function slipTitle({ number, slip }: { number: string; slip: string }): Promise<string> {
  const t = await getTranslations("slips");
  return isSlip(slip) ? `${t(`name.${slip}`)} ${number}` : number;
}
