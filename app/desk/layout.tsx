import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { deskGroups } from "@/components/cases/desk-places";
import { DeskSearch } from "@/components/cases/desk-search";
import { NoticeBell } from "@/components/notices/bell";
import { AccountEntry } from "@/components/people/account-entry";
import { RoleSwitcher } from "@/components/people/role-switcher";
import { SessionWatch } from "@/components/people/session-watch";
import { DemoBar } from "@/components/shell/demo-bar";
import { DeskShell } from "@/components/shell/desk-shell";
import { requireStaff } from "@/lib/auth";
import { idleSeconds } from "@/lib/auth-session";
import { keptQueueCounts } from "@/lib/cases/queries/counts";
import { queuesOf } from "@/lib/cases/queues";
import { unreadCount } from "@/lib/notices/queries/centre";
import { currentTime } from "@/lib/now";
import { demoPeople } from "@/lib/people/queries";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff();
  const [counts, unread, people, desk, cases] = await Promise.all([
    keptQueueCounts(actor, currentTime()),
    unreadCount(actor),
    demoPeople(),
    getTranslations("desk"),
    getTranslations("cases"),
  ]);
  const queues = queuesOf(actor);
  return (
    <div className={people.length > 0 ? "lg:[--demo-bar:2.5625rem]" : undefined}>
      <DeskShell
        groups={deskGroups({ queues, counts, roles: actor.roles, desk, cases })}
        search={queues.length > 0 && <DeskSearch />}
        notices={<NoticeBell area="desk" count={unread} />}
        account={
          <AccountEntry
            name={actor.name}
            roles={actor.roles}
            place={actor.departmentName ?? actor.title}
            accountHref="/desk/account"
          />
        }
        demo={people.length > 0 && <DemoBar switcher={<RoleSwitcher people={people} now={actor.id} />} />}
      >
        {children}
        <SessionWatch idleSeconds={idleSeconds()} />
      </DeskShell>
    </div>
  );
}
