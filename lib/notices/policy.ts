import { type Actor, hasRole } from "@/lib/actor";

/** What a notice is about; people choose by it what they also get by e-mail. */
export const TOPICS = ["turn", "deadline", "progress", "talk"] as const;
export type Topic = (typeof TOPICS)[number];

/** What a group robot may hear about; whoever set one up before there was a choice chose cases. */
export const SUBJECTS = ["cases", "enterprises", "problems"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** When e-mail may come: within the hours of the office only, or at any time. */
export const MAIL_TIMES = ["officeHours", "anyTime"] as const;
export type MailTime = (typeof MAIL_TIMES)[number];

export type NoticeSettings = { mailTopics: readonly Topic[]; mailTime: MailTime; language: "zh-CN" | "en" };
/** What holds for everybody who has chosen nothing: e-mail when it is their turn or a deadline is at stake. */
export const DEFAULT_SETTINGS: NoticeSettings = {
  mailTopics: ["turn", "deadline"],
  mailTime: "officeHours",
  language: "zh-CN",
};

export const CHANNELS = ["mail", "robot"] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * What became of a delivery. `sending` is one whose outcome nobody has written down yet; `unclear` broke off twice, so that it is
 * not known whether it arrived; `dropped` was no longer wanted when its turn came.
 */
export const DELIVERY_STATES = ["waiting", "sending", "sent", "failed", "unclear", "dropped"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** On working days nothing rings from eight in the evening to eight in the morning; on days off it does not ring at all. */
export const QUIET_FROM = 20 * 60;
export const QUIET_UNTIL = 8 * 60;

/** A failed delivery waits 1, 2, 4, 8 and then every 15 minutes, for a good day. */
export const LONGEST_WAIT_MINUTES = 15;
export const MOST_ATTEMPTS = 100;
/** So long nobody has written down the outcome of a delivery: whoever sent it is gone. */
export const BROKEN_OFF_SECONDS = 180;
/** What happened longer ago is not told outside any more: after a stop of the worker, or when its clock jumps, no alarms ring. */
export const OUTSIDE_HOURS = 24;
/** So many things stand in one message; what is beyond is counted. */
export const LINES = 20;

export const ROBOT_KINDS = ["wecom", "dingtalk", "feishu"] as const;
export type RobotKind = (typeof ROBOT_KINDS)[number];

/**
 * Where the robots of each company live, and how many messages a minute we send. WeCom and DingTalk allow 20 a minute (DingTalk
 * blocks for ten minutes above it), Feishu 100; a little stays free, since their minute is not ours. WeCom takes texts of 2,048 bytes, the
 * others of 20 KB; what does not fit the list of `longestBytes` is counted.
 */
export const ROBOTS = {
  wecom: {
    host: "qyapi.weixin.qq.com",
    path: "/cgi-bin/webhook/send",
    perMinute: 18,
    blockedMinutes: 1,
    longestBytes: 1600,
  },
  dingtalk: { host: "oapi.dingtalk.com", path: "/robot/send", perMinute: 18, blockedMinutes: 10, longestBytes: 12_000 },
  feishu: {
    host: "open.feishu.cn",
    path: "/open-apis/bot/v2/hook/",
    perMinute: 60,
    blockedMinutes: 1,
    longestBytes: 12_000,
  },
} as const satisfies Record<RobotKind, object>;

/** Who sets up robots and has deliveries tried again; the auditor may look. */
export function canManageRobots(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator");
}

export function canReadDeliveries(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "auditor");
}
