import * as z from "zod";
import { locales } from "@/lib/preferences";
import { CHANNELS, DELIVERY_STATES, MAIL_TIMES, ROBOT_KINDS, ROBOTS, SUBJECTS, TOPICS } from "./policy";

const version = z.coerce.number().int().min(0);
const cursor = z.uuid();

/** Several boxes of one name arrive as a list, one as a text, none not at all. */
function boxes<const Box extends string>(all: readonly [Box, ...Box[]]) {
  return z
    .union([z.array(z.enum(all)), z.enum(all).transform((box) => [box])])
    .default([])
    .transform((chosen) => all.filter((box) => (chosen as readonly string[]).includes(box)));
}
const topics = boxes(TOPICS);

export const noticesPage = z.object({
  show: z.enum(["unread", "all"]).catch("unread"),
  before: cursor.optional().catch(undefined),
});
export type NoticesPage = z.infer<typeof noticesPage>;

export const readNotice = z.strictObject({ noticeId: z.uuid("validation.invalid") });
export type ReadNotice = z.infer<typeof readNotice>;
export const readAll = z.strictObject({ newest: z.uuid("validation.invalid") });
export type ReadAll = z.infer<typeof readAll>;

export const saveSettings = z.strictObject({
  mailTopics: topics,
  mailTime: z.enum(MAIL_TIMES, "validation.choose"),
  language: z.enum(locales, "validation.choose"),
});
export type SaveSettings = z.infer<typeof saveSettings>;

const robotFields = {
  name: z.string().trim().min(1, "validation.required").max(40, "validation.tooLong"),
  kind: z.enum(ROBOT_KINDS, "validation.choose"),
  departmentId: z.union([z.uuid("validation.invalid"), z.literal("")]).transform((id) => id || null),
  topics,
  subjects: boxes(SUBJECTS),
  language: z.enum(locales, "validation.choose"),
  /** Written once and never shown again. */
  address: z.string().trim().max(400, "validation.tooLong"),
  secret: z.string().trim().max(200, "validation.tooLong"),
};

type RobotAddress = { kind: keyof typeof ROBOTS; address: string };

/** Only the company's own host over https, its own path, no port, no name or password: nothing else is ever called. */
export function isRobotAddress({ kind, address }: RobotAddress): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, pathname, username, password } = new URL(address);
  const { host, path } = ROBOTS[kind];
  const plain = port === "" && username === "" && password === "";
  return protocol === "https:" && plain && hostname === host && pathname.startsWith(path);
}

const wrongAddress = { error: "validation.robotAddress", path: ["address"] };
const noTopic = { error: "validation.chooseOne", path: ["topics"] };
const noSubject = { error: "validation.chooseOne", path: ["subjects"] };

export const addRobot = z
  .strictObject(robotFields)
  .refine(isRobotAddress, wrongAddress)
  .refine(({ topics: chosen }) => chosen.length > 0, noTopic)
  .refine(({ subjects }) => subjects.length > 0, noSubject);
export type AddRobot = z.infer<typeof addRobot>;

/** An empty address or secret keeps the one there is. */
export const changeRobot = z
  .strictObject({ ...robotFields, robotId: z.uuid("validation.invalid"), version })
  .refine((robot) => robot.address === "" || isRobotAddress(robot), wrongAddress)
  .refine(({ topics: chosen }) => chosen.length > 0, noTopic)
  .refine(({ subjects }) => subjects.length > 0, noSubject);
export type ChangeRobot = z.infer<typeof changeRobot>;

export const switchRobot = z.strictObject({
  robotId: z.uuid("validation.invalid"),
  version,
  to: z.enum(["on", "off"], "validation.invalid"),
});
export type SwitchRobot = z.infer<typeof switchRobot>;
export const testRobot = z.strictObject({ robotId: z.uuid("validation.invalid") });
export type TestRobot = z.infer<typeof testRobot>;

export const deliveriesPage = z.object({
  state: z.enum(DELIVERY_STATES).optional().catch(undefined),
  channel: z.enum(CHANNELS).optional().catch(undefined),
  before: cursor.optional().catch(undefined),
});
export type DeliveriesPage = z.infer<typeof deliveriesPage>;

export const retryDelivery = z.strictObject({ deliveryId: z.uuid("validation.invalid") });
export type RetryDelivery = z.infer<typeof retryDelivery>;
