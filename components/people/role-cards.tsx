import { useTranslations } from "next-intl";
import { roleKey } from "@/components/people/role-names";

export type RoleCard = {
  id: string;
  name: string;
  title: string | null;
  roles: readonly string[];
  place: string | null;
};

/** The people of a demo park; one click and the visitor is one of them. Plain forms, so they work without script. */
export function RoleCards({ people, to }: { people: readonly RoleCard[]; to?: string }) {
  const t = useTranslations("people");
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {people.map((person) => (
        <li key={person.id}>
          <form method="post" action="/api/auth/demo" className="h-full">
            <input type="hidden" name="personId" value={person.id} />
            {to && <input type="hidden" name="to" value={to} />}
            <button
              type="submit"
              className="flex h-full w-full flex-col gap-1 rounded-card border border-line-strong bg-surface p-4 text-left hover:border-brand hover:bg-brand-soft"
            >
              <span className="font-semibold text-brand">
                {person.roles.map((role) => t(roleKey(role))).join(" · ")}
              </span>
              <span>
                {person.name}
                {person.title && <span className="text-ink-2"> {person.title}</span>}
              </span>
              {person.place && <span className="text-ink-2 text-sm">{person.place}</span>}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
