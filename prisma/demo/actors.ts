import { type Actor, mintActor, type Role } from "@/lib/actor";
import { createPerson } from "@/lib/people/commands/accounts";
import { createPerson as personInput } from "@/lib/people/schema";
import { loginFor } from "./logins";

/** A person of the sample park: may act in it, as the session would let them. */
export type DemoActor = Actor & { readonly id: string };

export type NewPerson = {
  name: string;
  title: string;
  roles: Role[];
  phone: string;
  department?: { id: string; name: string };
  enterprise?: { id: string; name: string };
};

/** Makes an account without a password through the command and returns its actor. The seed may mint: it has just made it. */
export async function addPerson(by: Actor, person: NewPerson, now: Date): Promise<DemoActor> {
  const { name, title, roles, phone, department, enterprise } = person;
  const input = personInput.parse({
    login: loginFor(name),
    name,
    title,
    phone,
    roles,
    departmentId: department?.id ?? "",
    enterpriseId: enterprise?.id ?? "",
  });
  const { personId } = await createPerson(by, input, now);
  const facts = {
    id: personId,
    name,
    title,
    roles,
    departmentId: department?.id ?? null,
    departmentName: department?.name ?? null,
    enterpriseId: enterprise?.id ?? null,
    enterpriseName: enterprise?.name ?? null,
  };
  return Object.assign(mintActor(facts), { id: personId });
}
