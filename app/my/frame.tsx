import type { ReactNode } from "react";
import { NoticeBell } from "@/components/notices/bell";
import { AccountEntry } from "@/components/people/account-entry";
import { RoleSwitcher } from "@/components/people/role-switcher";
import { DemoBar } from "@/components/shell/demo-bar";
import { MyShell } from "@/components/shell/my-shell";
import { requireEnterprise } from "@/lib/auth";
import { unreadCount } from "@/lib/notices/queries/centre";
import { demoPeople } from "@/lib/people/queries";

type MyFrameProps = {
  title: string;
  titleInPrint?: boolean;
  back?: { href: string; label: string };
  aside?: ReactNode;
  children: ReactNode;
};

/** The frame of every page below /my: who is signed in, for which enterprise, and in a demo park the change of role. */
export async function MyFrame({ children, ...page }: MyFrameProps) {
  const actor = await requireEnterprise();
  const [people, unread] = await Promise.all([demoPeople(), unreadCount(actor)]);
  return (
    <MyShell
      {...page}
      enterpriseName={actor.enterpriseName ?? undefined}
      notices={<NoticeBell area="my" count={unread} />}
      account={
        <AccountEntry name={actor.name} roles={actor.roles} place={actor.enterpriseName} accountHref="/my/account" />
      }
      demo={people.length > 0 && <DemoBar switcher={<RoleSwitcher people={people} now={actor.id} />} />}
    >
      {children}
    </MyShell>
  );
}
