import { type Actor, hasRole } from "@/lib/actor";

/** A: enquiry. B: ordinary. C: several departments. D: major, or needs a change of policy. */
export const TIERS = ["A", "B", "C", "D"] as const;
export type Tier = (typeof TIERS)[number];

/** Working days a new request type of each tier promises. Nothing national fixes them; park offices publish these figures. */
export const TIER_LIMIT_DAYS: Readonly<Record<Tier, number>> = {
  A: 3,
  B: 7,
  C: 15,
  D: 30,
};

/** How a material is handed in. */
export const MATERIAL_FORMS = ["original", "copy", "electronic"] as const;
export type MaterialForm = (typeof MATERIAL_FORMS)[number];

/** Who may read the catalogue with all its versions. What is offered in the form, everybody who files may read. */
export function canReadCatalog(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "auditor", "system");
}

/** Who may change the catalogue of request types. */
export function canManageCatalog(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "system");
}
