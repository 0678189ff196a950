import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EnterpriseTags } from "@/components/enterprises/enterprise-tags";
import { DeskPage } from "@/components/shell/desk-page";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireStaff } from "@/lib/auth";
import type { EnterpriseHead } from "@/lib/enterprises/queries/head";
import { tabsClosedTo } from "./merged";

/** What a tab of an enterprise is called in its address; the overview has none. */
const TABS = ["overview", "timeline", "visits", "plan", "checkups"] as const;
export type EnterpriseTab = (typeof TABS)[number];

type FrameProps = {
  enterprise: EnterpriseHead;
  tab: EnterpriseTab;
  actions?: ReactNode;
  children: ReactNode;
};

/** What stands above every tab of an enterprise: its name, what it is, and the way to the other tabs. */
export async function EnterpriseFrame({ enterprise, tab, actions, children }: FrameProps) {
  const actor = await requireStaff();
  const { id, size, isKey, closedAt, validQualifications } = enterprise;
  const [t, closed] = await Promise.all([getTranslations("enterprises"), tabsClosedTo(actor, id)]);
  const tabs = TABS.filter((one) => !closed.includes(one)).map((one) => ({
    href: one === "overview" ? `/desk/enterprises/${id}` : `/desk/enterprises/${id}/${one}`,
    label: t(`tab.${one}`),
    current: one === tab,
  }));
  return (
    <DeskPage
      title={enterprise.name}
      above={
        <EnterpriseTags size={size} isKey={isKey} closed={closedAt !== null} qualifications={validQualifications} />
      }
      back={{ href: "/desk/enterprises", label: t("back") }}
      actions={actions}
    >
      {tabs.length > 1 && <TabsNav label={t("tabs")} tabs={tabs} />}
      {children}
    </DeskPage>
  );
}
