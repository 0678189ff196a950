import clsx from "clsx";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AbsenceNotices } from "@/components/absences/absence-notices";
import { deskGroups } from "@/components/cases/desk-places";
import { DeskSearch } from "@/components/cases/desk-search";
import { NoticeBell } from "@/components/notices/bell";
import { AccountEntry } from "@/components/people/account-entry";
import { RoleSwitcher } from "@/components/people/role-switcher";
import { SessionWatch } from "@/components/people/session-watch";
import { DemoBar } from "@/components/shell/demo-bar";
import { DeskShell } from "@/components/shell/desk-shell";
import { capacitiesOf } from "@/lib/actor";
import { requireStaff } from "@/lib/auth";
import { idleSeconds } from "@/lib/auth-session";
import { keptQueueCounts } from "@/lib/cases/queries/counts";
import { deskOf, queuesOf } from "@/lib/cases/queues";
import { waitingProposals } from "@/lib/enterprises/queries/proposals";
import { unreadCount } from "@/lib/notices/queries/centre";
import { currentTime } from "@/lib/now";
import { demoPeople } from "@/lib/people/queries";
import { absenceNotices } from "@/lib/people/queries/absences";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff();
  const now = currentTime();
  const [own = actor, ...absent] = capacitiesOf(actor);
  const desks = [own, ...absent];
  const [absences, unread, people, desk, cases, factsToReview, ...counts] = await Promise.all([
    absenceNotices(actor, now),
    unreadCount(actor),
    demoPeople(),
    getTranslations("desk"),
    getTranslations("cases"),
    waitingProposals(actor),
    keptQueueCounts(own, now),
    ...absent.map((one) => keptQueueCounts(one, now, own)),
  ]);
  const seesCases = desks.some((capacity) => queuesOf(capacity).length > 0);
  return (
    <div
      className={clsx(
        people.length > 0 && "lg:[--demo-bar:2.5625rem]",
        absences.length > 0 && "lg:[--absence-bar:2.25rem]",
      )}
    >
      <DeskShell
        groups={deskGroups({
          desks: desks.map((capacity, index) => ({
            of: capacity.standIn && { id: capacity.id ?? "", name: capacity.standIn.insteadOf },
            queues: capacity === own ? queuesOf(own) : deskOf(capacity, own).map(({ key }) => key),
            counts: counts[index] ?? {},
          })),
          actor,
          desk,
          cases,
          factsToReview,
        })}
        search={seesCases && <DeskSearch />}
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
        <AbsenceNotices notices={absences} />
        {children}
        <SessionWatch idleSeconds={idleSeconds()} />
      </DeskShell>
    </div>
  );
}
