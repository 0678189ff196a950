import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { NavGroup, NavItem } from "@/components/shell/nav-item";
import { NavLink } from "@/components/shell/nav-link";

/** "side": icons with small labels at 1024 to 1279, full lines from 1280 on. "menu": always full lines. */
type Shape = "side" | "menu";

export function DeskNavigation({ groups, shape }: { groups: readonly NavGroup[]; shape: Shape }) {
  const t = useTranslations("shell");
  return (
    <nav
      aria-label={t("navigation")}
      className={clsx("grid gap-4", shape === "side" ? "px-1 py-3 xl:p-2 xl:py-4" : "p-2")}
    >
      {groups.map((group) => (
        <section key={group.label} aria-label={group.label} className="group/part">
          <p aria-hidden className={clsx("px-2.5 pb-1 text-ink-3 text-xs", shape === "side" && "max-xl:hidden")}>
            {group.label}
          </p>
          <ul
            className={clsx(
              "grid",
              shape === "side" &&
                "max-xl:gap-1 max-xl:border-line max-xl:border-b max-xl:pb-3 max-xl:group-last/part:border-b-0",
            )}
          >
            {group.items.map((item) => (
              <li key={item.href}>
                <Place item={item} shape={shape} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Place({ item: { icon, label, count, tone = "plain", ...place }, shape }: { item: NavItem; shape: Shape }) {
  return (
    <NavLink {...place} className={clsx(line, shape === "side" ? sideLine : "min-h-11")}>
      {icon && (
        <span className="shrink-0 text-ink-3 group-aria-[current=page]:text-brand [&>svg]:size-4.5">{icon}</span>
      )}
      <span className="min-w-0 flex-1">{label}</span>
      {count !== undefined && (
        <span
          className={clsx(
            "shrink-0",
            counts[tone],
            shape === "side" &&
              "max-xl:absolute max-xl:top-0.5 max-xl:left-[calc(50%+0.5rem)] max-xl:rounded-full max-xl:bg-sunken max-xl:px-1 max-xl:text-xs max-xl:leading-4",
          )}
        >
          {count}
        </span>
      )}
    </NavLink>
  );
}

const line = clsx(
  "group flex items-center gap-2 rounded-control px-2.5 text-ink-2 hover:bg-sunken hover:text-ink",
  "aria-[current=page]:bg-brand-soft aria-[current=page]:font-semibold aria-[current=page]:text-brand",
);

const sideLine =
  "min-h-8 max-xl:relative max-xl:min-h-12 max-xl:flex-col max-xl:justify-center max-xl:gap-0.5 max-xl:px-0.5 max-xl:py-1 max-xl:text-center max-xl:text-xs max-xl:leading-4";

const counts = { plain: "", warning: "text-yellow", danger: "font-semibold text-red" };
