import { type Actor, hasRole } from "@/lib/actor";

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
