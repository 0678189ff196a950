import { useTranslations } from "next-intl";
import type { RoleCard } from "@/components/people/role-cards";
import { roleKey } from "@/components/people/role-names";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

/** In the demo bar: become somebody else without going back to the first page. */
export function RoleSwitcher({ people, now }: { people: readonly RoleCard[]; now?: string | null }) {
  const t = useTranslations("people");
  const words = useTranslations("signIn");
  const options = people.map(({ id, name, roles }) => ({
    value: id,
    label: `${roles.map((role) => t(roleKey(role))).join(" · ")} ${name}`,
  }));
  return (
    <form method="post" action="/api/auth/demo" className="flex items-center gap-2">
      <Select
        key={now}
        name="personId"
        options={options}
        defaultValue={now ?? undefined}
        aria-label={words("trySwitchTo")}
        className="max-w-60 sm:max-w-80"
      />
      <Button type="submit" size="small" className="shrink-0">
        {words("trySwitch")}
      </Button>
    </form>
  );
}
