/** Everybody who may ask for an address, by how they stand to one case: a request of the enterprise called "own". */
export const ASKERS = [
  "signedOut",
  "ownContact",
  "enterpriseAdministrator", // of the own enterprise
  "otherContact", // of another enterprise
  "linkedSpecialist", // links are those of the own enterprise …
  "otherSpecialist", // … and these of the other one
  "linkedLeader",
  "otherLeader",
  "triage",
  "leadLiaison", // the lead department's; its items are in the case
  "supportLiaison",
  "farLiaison", // a department with nothing in the case
  "leadReviewer", // of the lead department, and linked as department head
  "farReviewer",
  "callBack",
  "manager",
  "supervisor", // sees what departments have in hand, and what was supervised once
  "policyEditor",
  "systemAdministrator",
  "auditor",
] as const;
export type Asker = (typeof ASKERS)[number];

/** Names for askers that are often answered alike. */
export const GROUPS = {
  enterprises: ["ownContact", "enterpriseAdministrator", "otherContact"],
  ownEnterprise: ["ownContact", "enterpriseAdministrator"],
  park: [
    "linkedSpecialist",
    "otherSpecialist",
    "linkedLeader",
    "otherLeader",
    "triage",
    "leadLiaison",
    "supportLiaison",
    "farLiaison",
    "leadReviewer",
    "farReviewer",
    "callBack",
    "manager",
    "supervisor",
    "policyEditor",
    "systemAdministrator",
    "auditor",
  ],
  /** Staff who see the own enterprise's case once its departments have it. */
  caseReaders: [
    "linkedSpecialist",
    "linkedLeader",
    "triage",
    "leadLiaison",
    "supportLiaison",
    "leadReviewer",
    "callBack",
    "manager",
    "supervisor",
    "auditor",
  ],
  specialists: ["linkedSpecialist", "otherSpecialist"],
  leaders: ["linkedLeader", "otherLeader"],
  liaisons: ["leadLiaison", "supportLiaison", "farLiaison"],
  reviewers: ["leadReviewer", "farReviewer"],
} as const satisfies Record<string, readonly Asker[]>;
export type Group = keyof typeof GROUPS;

/** Who gets which answer. A name beats a group, a small group a large one, and any group beats `others`. */
export type Answers<Answer> = { [who in Asker | Group | "others"]?: Answer };

/** The answer the table gives one asker; undefined when it forgets them. */
export function answerFor<Answer>(answers: Answers<Answer>, asker: Asker): Answer | undefined {
  const own = answers[asker];
  if (own !== undefined) return own;
  const groups = (Object.keys(GROUPS) as Group[]).filter((group) => isIn(group, asker) && answers[group] !== undefined);
  const [smallest] = groups.sort((one, other) => GROUPS[one].length - GROUPS[other].length);
  return smallest ? answers[smallest] : answers.others;
}

/** Whether a list of names and groups means this asker. */
export function means(list: readonly (Asker | Group)[], asker: Asker): boolean {
  return list.some((name) => name === asker || (name in GROUPS && isIn(name as Group, asker)));
}

function isIn(group: Group, asker: Asker): boolean {
  return (GROUPS[group] as readonly Asker[]).includes(asker);
}
