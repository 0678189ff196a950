import { factValue } from "@/components/enterprises/fact-value";
import type { Change, EnterpriseEvent } from "@/lib/enterprises/event";

type Values = Record<string, string | number>;
type Words = { (key: string, values?: Values): string; has: (key: string) => boolean };

/** The texts an event of an enterprise is told with, and how the reader's language strings names together. */
export type EnterpriseSpeech = {
  dossier: Words;
  enterprises: Words;
  checkups: Words;
  history: Words;
  list: (names: readonly string[]) => string;
};

/** The sentence of an event of an enterprise in the reader's language; a kind that has none of its own is called by its name. */
export function enterpriseSentence(speech: EnterpriseSpeech, event: EnterpriseEvent): string {
  const key = `event.${event.kind}`;
  if (!speech.dossier.has(key)) return eventName(speech, event.kind);
  return speech.dossier(key, { ...plainOf(event), ...wordsOf(speech, event) });
}

/** What the audit log calls a kind of event. */
export function eventName({ history }: Pick<EnterpriseSpeech, "history">, kind: string): string {
  return history.has(`eventName.${kind}`) ? history(`eventName.${kind}`) : kind;
}

/** Particulars that can stand in a sentence as they are. */
function plainOf(event: EnterpriseEvent): Values {
  const pairs = Object.entries(event).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return Object.fromEntries(pairs) as Values;
}

/** Particulars that are codes, lists or missing and must be put into words first. */
function wordsOf(speech: EnterpriseSpeech, event: EnterpriseEvent): Values {
  const { dossier, enterprises, checkups, list } = speech;
  const kindOf = (kind: string) => enterprises(`kinds.${kind}`);
  switch (event.kind) {
    case "enterpriseChanged":
      return {
        byEnterprise: String(event.byEnterprise),
        changes: changesIn(speech, event.changes),
        source: event.source || NONE,
      };
    case "qualificationAdded":
      return { qualification: kindOf(event.qualification), expiresOn: event.expiresOn ?? NONE };
    case "qualificationChanged":
      return { qualification: kindOf(event.qualification), changes: changesIn(speech, event.changes) };
    case "qualificationEnded":
    case "qualificationExpiring":
      return { qualification: kindOf(event.qualification) };
    case "linkAssigned":
      return {
        slot: enterprises(`slots.${event.slot}`),
        previousName: event.previousName ?? NONE,
        note: event.handOverNote || NONE,
      };
    case "linkEnded":
      return { slot: enterprises(`slots.${event.slot}`), note: event.handOverNote || NONE };
    case "factsProposed":
      return { changes: changesIn(speech, event.changes) };
    case "factsDecided":
      return {
        outcome: dossier(`proposal.outcome.${event.outcome}`),
        accepted: event.accepted.length > 0 ? changesIn(speech, event.accepted) : NONE,
        refused: event.refused.length > 0 ? list(event.refused.map((one) => refusedIn(speech, one))) : NONE,
      };
    case "duplicateMerged":
      return { ...event.moved, reason: event.reason || NONE };
    case "measureFilesAttached":
      return { names: list(event.names) };
    case "checkupHeld":
      return { byEnterprise: String(event.byEnterprise) };
    case "warningRaised":
      return {
        levelName: checkups(`level.${event.level}`),
        sentence: checkups(`warning.${event.rule}`, event.particulars),
      };
    case "warningSettled":
      return {
        how: event.settlement,
        ruleName: checkups(`ruleName.${event.rule}`),
        caseNumber: event.caseNumber ?? "",
      };
    default:
      return {};
  }
}

/** The branch of a sentence for what is missing. */
const NONE = "none";

function changesIn({ dossier, enterprises, list }: EnterpriseSpeech, changes: readonly Change[]): string {
  const shown = (field: string, value: string | null) => {
    if (field === "kind" && value) return enterprises(`kinds.${value}`);
    return field === "isKey" ? enterprises(value === "true" ? "yes" : "no") : factValue(enterprises, field, value);
  };
  return list(
    changes.map(({ field, from, to }) =>
      dossier("event.change", { field: fieldName(enterprises, field), from: shown(field, from), to: shown(field, to) }),
    ),
  );
}

function refusedIn({ dossier, enterprises }: EnterpriseSpeech, { field, reason }: { field: string; reason: string }) {
  return dossier("event.refusedField", { field: fieldName(enterprises, field), reason });
}

/** Fields of old records may be called by names the screens no longer know. */
export function fieldName(enterprises: Words, field: string): string {
  return enterprises.has(field) ? enterprises(field) : field;
}
