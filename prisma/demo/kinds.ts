import type { RecordKind } from "@/lib/cases/rules";

/** What an enterprise asks for when it files a request of these types: something it needs, rather than something in its way. */
const NEEDS = [
  ...["FIN-01", "FIN-03", "FIN-04", "LAB-01", "LAB-02", "LND-01", "LND-02", "LND-03", "UTL-01", "UTL-03", "UTL-05"],
  ...["PMT-01", "PMT-05", "PRJ-01", "POL-01", "POL-03", "TAX-01", "MKT-01", "MKT-02", "INN-02", "AMN-01", "AMN-03"],
];

export function recordKindFor(typeCode: string): RecordKind {
  if (typeCode === "AMN-04") return "suggestion";
  return NEEDS.includes(typeCode) ? "need" : "problem";
}
