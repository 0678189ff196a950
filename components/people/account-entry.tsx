import { LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { roleKey } from "@/components/people/role-names";
import { AccountMenu, menuEntry } from "@/components/shell/account-menu";
import { Timestamp } from "@/components/ui/timestamp";

type AccountEntryProps = {
  name: string;
  roles: readonly string[];
  place: string | null;
  accountHref: "/my/account" | "/desk/account";
  /** When they had signed in before: a sign-in that was not theirs is noticed here. */
  previousSignInAt?: Date | null;
};

/** Who is signed in, at the right end of the header: own account, sign out. */
export function AccountEntry({ name, roles, place, accountHref, previousSignInAt }: AccountEntryProps) {
  const t = useTranslations("people");
  return (
    <AccountMenu
      name={name}
      detail={
        <>
          <p>{roles.map((role) => t(roleKey(role))).join(" · ")}</p>
          {place && <p>{place}</p>}
          {previousSignInAt && (
            <p>
              {t("previousSignIn")} <Timestamp at={previousSignInAt} />
            </p>
          )}
        </>
      }
    >
      <Link href={accountHref} className={menuEntry}>
        <UserRound className="size-4.5" strokeWidth={1.75} aria-hidden />
        {t("account")}
      </Link>
      <form method="post" action="/api/auth/sign-out">
        <button type="submit" className={menuEntry}>
          <LogOut className="size-4.5" strokeWidth={1.75} aria-hidden />
          {t("signOut")}
        </button>
      </form>
    </AccountMenu>
  );
}
