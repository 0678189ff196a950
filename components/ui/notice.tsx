import clsx from "clsx";
import type { ReactNode, Ref } from "react";

export type NoticeKind = "info" | "success" | "warning" | "danger";

type NoticeProps = {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** "status" is read out when it appears, "alert" interrupts; left out for what is on the page from the start. */
  role?: "status" | "alert";
  className?: string;
  ref?: Ref<HTMLDivElement>;
};

/** A passage set apart by its ground and a thick line on the left. */
export function Notice({ kind = "info", title, children, role, className, ref }: NoticeProps) {
  return (
    <div
      ref={ref}
      role={role}
      tabIndex={ref ? -1 : undefined}
      className={clsx("border-l-4 px-4 py-3", looks[kind].ground, className)}
    >
      {title && <p className={clsx("font-semibold", looks[kind].title)}>{title}</p>}
      {children && <div className="text-ink">{children}</div>}
    </div>
  );
}

const looks: Record<NoticeKind, { ground: string; title: string }> = {
  info: { ground: "border-brand bg-brand-soft", title: "text-ink" },
  success: { ground: "border-green bg-green-soft", title: "text-green" },
  warning: { ground: "border-yellow bg-yellow-soft", title: "text-yellow" },
  danger: { ground: "border-red bg-red-soft", title: "text-red" },
};
