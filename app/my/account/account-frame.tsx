import type { ReactNode } from "react";
import { NoticeBell } from "@/components/notices/bell";
import { AccountEntry } from "@/components/people/account-entry";
import { RoleSwitcher } from "@/components/people/role-switcher";
import { SessionWatch } from "@/components/people/session-watch";
import { DemoBar } from "@/components/shell/demo-bar";
import { MyShell } from "@/components/shell/my-shell";
import { previousSignInAt, requireEnterprise } from "@/lib/auth";
import { idleSeconds } from "@/lib/auth-session";
import { unreadCount } from "@/lib/notices/queries/centre";
import { demoPeople } from "@/lib/people/queries";

type AccountFrameProps = { title: string; back?: { href: string; label: string }; children: ReactNode };

/** The frame of the account pages in the enterprise area. */
export async function AccountFrame({ title, back, children }: AccountFrameProps) {
  const [actor, people, before] = await Promise.all([
    requireEnterprise("/my/account"),
    demoPeople(),
    previousSignInAt(),
  ]);
  const unread = await unreadCount(actor);
  const place = actor.enterpriseName;
  return (
    <MyShell
      title={title}
      back={back}
      enterpriseName={place ?? undefined}
      notices={<NoticeBell area="my" count={unread} />}
      account={
        <AccountEntry
          name={actor.name}
          roles={actor.roles}
          place={place}
          accountHref="/my/account"
          previousSignInAt={before}
        />
      }
      demo={people.length > 0 && <DemoBar switcher={<RoleSwitcher people={people} now={actor.id} />} />}
    >
      {children}
      <SessionWatch idleSeconds={idleSeconds()} />
    </MyShell>
  );
}
