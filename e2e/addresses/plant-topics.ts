import { makeCalendarLink } from "@/lib/calendar-feed/commands";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import type { Park } from "@/lib/testing/park";
import { openTopic } from "@/lib/topics/commands/open";
import { decideMeasure, settleTopic } from "@/lib/topics/commands/work";
import * as schema from "@/lib/topics/schema";
import { SECRETS } from "./secrets";

type Cases = Record<"ended" | "otherCase" | "confidential" | "answered" | "settled" | "writtenOff", string>;

/** One common problem being worked on, over cases that nobody sees all of by being linked; and one whose enterprise was told. */
export async function plantTopics(park: Park, cases: Cases, now: Date) {
  const topic = await opened(park, SECRETS.topicTitle.text, [cases.ended, cases.otherCase, cases.confidential], now);
  const doneTopic = await opened(park, "计量偏差", [cases.answered, cases.settled, cases.writtenOff], now);
  const measure = { measure: "统一检定后更换计量装置。", dueOn: addDays(dayOf(now), 30) };
  const { liaison } = park.people;
  await decideMeasure(liaison, schema.decideMeasure.parse({ ...(await seen(doneTopic)), ...measure }), now);
  const result = "全部计量装置已经检定更换。";
  await settleTopic(liaison, schema.settleTopic.parse({ ...(await seen(doneTopic)), result }), now);
  return { topic, doneTopic };
}

/** The calendar of somebody with work in hand: whoever has the link may read it, without any session. */
export async function plantFeed(park: Park, now: Date): Promise<string> {
  return (await makeCalendarLink(park.people.liaison, now)).token;
}

async function opened({ people, departments, type }: Park, title: string, numbers: string[], now: Date) {
  const facts = { title, problem: SECRETS.topicProblem.text, ownerId: people.liaison.id, typeCode: type.code };
  const input = schema.openTopic.parse({ ...facts, leadDepartmentId: departments.lead.id, numbers });
  return (await openTopic(people.triage, input, now)).topicId;
}

async function seen(topicId: string) {
  const { version } = await db.topic.findUniqueOrThrow({ where: { id: topicId }, select: { version: true } });
  return { topicId, version };
}
