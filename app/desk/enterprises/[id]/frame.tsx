import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EnterpriseTags } from "@/components/enterprises/enterprise-tags";
import { DeskPage } from "@/components/shell/desk-page";
import { TabsNav } from "@/components/ui/tabs-nav";
import type { EnterpriseHead } from "@/lib/enterprises/queries/head";

/** What a tab of an enterprise is called in its address; the overview has none. */
const TABS = ["overview", "timeline", "checkups"] as const;
export type EnterpriseTab = (typeof TABS)[number];

type FrameProps = {
  enterprise: EnterpriseHead;
  tab: EnterpriseTab;
  /** Tabs the reader may not open. */
  without?: readonly EnterpriseTab[];
  actions?: ReactNode;
  children: ReactNode;
};

/** What stands above every tab of an enterprise: its name, what it is, and the way to the other tabs. */
export async function EnterpriseFrame({ enterprise, tab, without = [], actions, children }: FrameProps) {
  const t = await getTranslations("enterprises");
  const { id, size, isKey, closedAt, validQualifications } = enterprise;
  const tabs = TABS.filter((one) => !without.includes(one)).map((one) => ({
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
