import {
  AlarmClock,
  ArchiveRestore,
  Building2,
  CalendarPlus,
  CalendarSync,
  ChartColumn,
  CircleDotDashed,
  CirclePause,
  ClipboardCheck,
  ClipboardList,
  FileCheck2,
  FileClock,
  FilePen,
  FilePlus2,
  Files,
  FileText,
  FileUser,
  FileWarning,
  FolderOpen,
  Footprints,
  Handshake,
  HeartPulse,
  Hourglass,
  Inbox,
  ListOrdered,
  type LucideIcon,
  MessagesSquare,
  Network,
  PenLine,
  Phone,
  Rabbit,
  Scale,
  ScrollText,
  Settings,
  Shuffle,
  Signature,
  Smartphone,
  Stamp,
  Users,
  Zap,
} from "lucide-react";
import type { NavGroup, NavItem } from "@/components/shell/nav-item";
import { type Actor, type ActorRole, hasRole, inAnyCapacity } from "@/lib/actor";
import type { QueueKey } from "@/lib/cases/queues";
import { readsCheckupList } from "@/lib/checkups/policy";
import { seesEnterprises } from "@/lib/enterprises/access.policy";
import { readsRegister } from "@/lib/green-channel/policy";
import { mayHoldLinks, readsLinks } from "@/lib/links/policy";
import { readsReclassifications } from "@/lib/reclassification/policy";
import { readsSameDay } from "@/lib/same-day/policy";
import { readsFigures } from "@/lib/stats/policy";
import { readsTopics } from "@/lib/topics/policy";
import { opensField } from "@/lib/visits/field.policy";
import { worksWithVisits } from "@/lib/visits/policy";

type Translate = (key: string) => string;
type PlacesInput = {
  /** The reader's own desk, and after it those of the people they stand in for. */
  desks: readonly Desk[];
  /** Each place is offered to whom its own law lets in. */
  actor: Actor;
  desk: (key: string, particulars?: Record<string, string>) => string;
  cases: Translate;
  /** Proposals of enterprises that wait for the reader; null for people who review none. */
  factsToReview: number | null;
};
type Desk = {
  of?: { id: string; name: string };
  queues: readonly QueueKey[];
  counts: Partial<Record<QueueKey, number>>;
};

/** The navigation of the desk: own work with counts, then what one may look at, then what one may manage. */
export function deskGroups({ desks, actor, desk, cases, factsToReview }: PlacesInput): NavGroup[] {
  const may = (holds: (capacity: Actor) => boolean) => inAnyCapacity(actor, holds);
  const has = (...roles: ActorRole[]) => may((capacity) => hasRole(capacity, ...roles));
  const work = desks.map(({ of, queues, counts }) => ({
    label: of ? desk("group.standIn", { name: of.name }) : desk("group.work"),
    items: queues
      .filter((key) => key !== "all")
      .map((key) => queuePlace(of ? `/desk/for/${of.id}/${key}` : `/desk/${key}`, key, counts[key], cases)),
  }));
  const business = [
    desks.some(({ queues }) => queues.includes("all")) && place("/desk/all", cases("queue.all"), Files),
    may(seesEnterprises) && place("/desk/enterprises", desk("place.enterprises"), Building2, "prefix"),
    factsToReview !== null && {
      ...place("/desk/facts", desk("place.facts"), FileUser),
      count: shownCount(factsToReview),
    },
    has("triageOfficer", "specialist") && place("/desk/new", desk("place.new"), FilePlus2),
  ];
  const service = [
    may(mayHoldLinks) && place("/desk/mine", desk("place.mine"), Handshake),
    opensField(actor) && place("/field", desk("place.field"), Smartphone),
    worksWithVisits(actor) && place("/desk/visits", desk("place.visits"), Footprints, "prefix"),
    may(seesEnterprises) && place("/desk/plans", desk("place.plans"), ClipboardList),
    may(readsCheckupList) && place("/desk/checkups", desk("place.checkups"), HeartPulse),
    may(readsTopics) && place("/desk/topics", desk("place.topics"), CircleDotDashed, "prefix"),
    may(readsLinks) && place("/desk/links", desk("place.links"), Network, "prefix"),
  ];
  const registers = [
    readsSameDay(actor) && place("/desk/same-day", desk("place.sameDay"), Zap),
    readsRegister(actor) && place("/desk/green-channel", desk("place.green"), Rabbit, "prefix"),
    readsReclassifications(actor) && place("/desk/reclassifications", desk("place.reclassifications"), Shuffle),
  ];
  const management = [
    may(readsFigures) && place("/desk/figures", desk("place.figures"), ChartColumn, "prefix"),
    has("supervisor", "manager") && place("/desk/admin/ladder", desk("place.ladder"), ListOrdered),
    has("systemAdministrator") && place("/desk/admin", desk("place.admin"), Settings),
    has("systemAdministrator", "auditor") && place("/desk/admin/log", desk("place.log"), ScrollText),
  ];
  const groups = { business, service, registers, management };
  return [
    ...work,
    ...Object.entries(groups).map(([key, items]) => ({
      label: desk(`group.${key}`),
      items: items.filter((item) => item !== false),
    })),
  ].filter((group) => group.items.length > 0);
}

/** Counts are taken up to 1000; from there on nobody works by the number. */
export function shownCount(count: number): number | string {
  return count >= 1000 ? "999+" : count;
}

function queuePlace(href: string, key: QueueKey, count: number | undefined, cases: Translate): NavItem {
  const item = place(href, cases(`queue.${key}`), icons[key]);
  if (count === undefined) return item;
  const tone = count === 0 ? "plain" : (tones[key] ?? "plain");
  return { ...item, count: shownCount(count), tone };
}

function place(href: string, label: string, Icon: LucideIcon, match?: NavItem["match"]): NavItem {
  return { href, label, match, icon: <Icon strokeWidth={1.75} aria-hidden /> };
}

const tones: Partial<Record<QueueKey, NavItem["tone"]>> = {
  instructed: "warning",
  slipsToAnswer: "danger",
  slipsLate: "danger",
  dueSoon: "warning",
  overdue: "danger",
};

const icons: Record<QueueKey, LucideIcon> = {
  toTriage: Inbox,
  disputed: Scale,
  toSign: Stamp,
  working: PenLine,
  instructed: Signature,
  toReview: ClipboardCheck,
  toExtend: CalendarPlus,
  slipsToAnswer: FileWarning,
  slipsUnsigned: FilePen,
  slipsUnanswered: FileText,
  slipsLate: FileClock,
  slipsToReview: FileCheck2,
  toInterview: MessagesSquare,
  toGreen: Rabbit,
  toReclassify: Shuffle,
  toSuspend: CirclePause,
  toLongTerm: CalendarSync,
  toMeet: Users,
  toCallBack: Phone,
  dueSoon: Hourglass,
  overdue: AlarmClock,
  correction: ArchiveRestore,
  open: FolderOpen,
  all: Files,
};
