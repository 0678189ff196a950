import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";

/** The key of a role's name in messages/<locale>/people.json. */
export function roleKey(role: string): string {
  return `role${role[0]?.toUpperCase()}${role.slice(1)}`;
}

/** The roles of a person as tags; says so when there is none. */
export function RoleTags({ roles }: { roles: readonly string[] }) {
  const t = useTranslations("people");
  if (roles.length === 0) return <span className="text-ink-3">{t("noRole")}</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {roles.map((role) => (
        <Tag key={role} tone={role === "systemAdministrator" || role === "auditor" ? "purple" : "gray"}>
          {t(roleKey(role))}
        </Tag>
      ))}
    </span>
  );
}
