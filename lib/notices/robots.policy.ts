import type { Topic } from "./policy";
import { type Audience, type NewsFacts, tellingsOf } from "./rules";

export type RobotFacts = {
  id: string;
  departmentId: string | null;
  topics: readonly string[];
  subjects: readonly string[];
};

const PARK: readonly Audience[] = ["triage", "managers", "supervisors", "callBackOfficers", "groups"];

/**
 * Which groups are told, of what they were set up to hear about: a department's of what goes to the department, and of enterprises it is
 * in charge of; the park's of what goes to its desks.
 */
export function robotsOf(news: NewsFacts, robots: readonly RobotFacts[]): { robotId: string; topic: Topic }[] {
  const tellings = tellingsOf(news.kind, news.from);
  const listening = robots.filter(({ subjects }) => subjects.includes(news.subject));
  return listening.flatMap(({ id, departmentId, topics }) => {
    const telling = tellings.find(
      ({ topic, to }) => topics.includes(topic) && to.some((one) => reaches(one, departmentId, news)),
    );
    return telling ? [{ robotId: id, topic: telling.topic }] : [];
  });
}

function reaches(audience: Audience, departmentId: string | null, news: NewsFacts): boolean {
  if (departmentId === null) return PARK.includes(audience);
  if (audience === "leadDepartment" || audience === "reviewers") return news.leadDepartmentId === departmentId;
  if (audience === "eventDepartment") return news.departmentId === departmentId;
  if (audience === "groups") return news.leadDepartmentId === departmentId || news.departmentIds.includes(departmentId);
  return audience === "itemDepartments" && news.departmentIds.includes(departmentId);
}
