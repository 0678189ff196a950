import "server-only";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { db, type Tx } from "@/lib/db";
import { readsProposals, STANDARD_NUMBERS, type TopicNumbers } from "../policy";
import { countedFrom, isProposed, type LikeCases } from "../rules";
import { topicNumbers } from "../schema";

/** Of one request type so many newest cases are looked at: beyond, a number tells nobody more. */
const MOST_LIKE = 200;

/** The numbers in force and their version; the standard ones (version 0) until somebody sets others. */
export async function loadNumbers(tx: Tx = db): Promise<{ numbers: TopicNumbers; version: number }> {
  const setting = await tx.setting.findUnique({ where: { key: "topics" } });
  return setting
    ? { numbers: topicNumbers.parse(setting.value), version: setting.version }
    : { numbers: STANDARD_NUMBERS, version: 0 };
}

export type Proposal = LikeCases & {
  typeCode: string;
  name: string;
  nameEn: string;
  departmentName: string;
  /** Why it was dismissed last, by whom and when; null when it never was. */
  dismissed: { reason: string; byName: string; at: Date } | null;
};

/** What is proposed as a common problem, most cases first; null for people who may not read it. Worked out anew every time. */
export async function proposals(actor: Actor, now: Date): Promise<Proposal[] | null> {
  if (!inAnyCapacity(actor, readsProposals)) return null;
  const { numbers } = await loadNumbers();
  const like = (await likeCasesOf(db, actor, numbers, now)).filter((one) => isProposed(one, numbers));
  const typeCodes = like.map(({ typeCode }) => typeCode);
  const [types, dismissals] = await Promise.all([
    db.requestType.findMany({
      where: { code: { in: typeCodes }, isCurrent: true },
      select: { code: true, name: true, nameEn: true, leadDepartment: { select: { shortName: true } } },
    }),
    db.topicDismissal.findMany({
      where: { typeCode: { in: typeCodes } },
      orderBy: { at: "desc" },
      distinct: ["typeCode"],
    }),
  ]);
  const rows = like.flatMap((one) => {
    const type = types.find(({ code }) => code === one.typeCode);
    const dismissed = dismissals.find(({ typeCode }) => typeCode === one.typeCode) ?? null;
    if (!type) return [];
    return [{ ...one, name: type.name, nameEn: type.nameEn, departmentName: type.leadDepartment.shortName, dismissed }];
  });
  return rows.toSorted(
    (a, b) => b.cases - a.cases || b.enterprises - a.enterprises || (a.typeCode < b.typeCode ? -1 : 1),
  );
}

/**
 * Counts the cases of each request type, of whatever version, that are in no common problem yet and are as young as the numbers ask;
 * of one type only, if it is named. What was declined or withdrawn shows nothing. Only for people who see every case.
 */
export async function likeCasesOf(
  tx: Tx,
  actor: Actor,
  { months }: TopicNumbers,
  now: Date,
  typeCode?: string,
): Promise<(LikeCases & { typeCode: string })[]> {
  if (!inAnyCapacity(actor, readsProposals)) return [];
  return tx.$queryRaw`
    SELECT type.code AS "typeCode", young.cases, young.enterprises,
      CASE WHEN dismissed.at IS NULL THEN NULL ELSE young.since END AS "sinceDismissal",
      EXISTS (SELECT FROM topics WHERE topics.type_code = type.code AND topics.state IN ('open', 'decided')) AS "underWay"
    FROM (SELECT code, array_agg(id) AS ids FROM request_types
      WHERE ${typeCode ?? null}::text IS NULL OR code = ${typeCode ?? null} GROUP BY code) AS type
    LEFT JOIN LATERAL (SELECT max(at) AS at FROM topic_dismissals WHERE type_code = type.code) AS dismissed ON true
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS cases, count(DISTINCT enterprise_id)::int AS enterprises,
        (count(*) FILTER (WHERE submitted_at > dismissed.at))::int AS since
      FROM (SELECT enterprise_id, submitted_at FROM cases
        WHERE type_id = ANY (type.ids) AND submitted_at >= ${countedFrom(months, now)}
          AND state NOT IN ('declined', 'withdrawn')
          AND NOT EXISTS (SELECT FROM topic_cases WHERE topic_cases.case_id = cases.id)
        ORDER BY submitted_at DESC LIMIT ${MOST_LIKE}) AS newest) AS young
    WHERE young.cases > 0`;
}

const likeCase = {
  number: true,
  title: true,
  submittedAt: true,
  state: true,
  enterprise: { select: { name: true } },
} as const;

/** The cases of a request type that the actor sees and that are in no common problem yet, newest first, at most 200. */
export async function casesLike(actor: Actor, typeCode: string, now: Date, tx: Tx = db) {
  const { numbers } = await loadNumbers(tx);
  return tx.case.findMany({
    where: {
      AND: [
        visibleTo(actor),
        {
          type: { code: typeCode },
          submittedAt: { gte: countedFrom(numbers.months, now) },
          state: { notIn: ["declined", "withdrawn"] },
          topicCase: null,
        },
      ],
    },
    select: likeCase,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: MOST_LIKE,
  });
}
