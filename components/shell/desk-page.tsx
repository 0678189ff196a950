import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";

type DeskPageProps = ComponentProps<typeof PageHeader> & {
  /** Reading and forms stay narrow, tables take what there is. */
  narrow?: boolean;
  children: ReactNode;
};

/** An ordinary page of the staff area: heading, actions, content with margins. */
export function DeskPage({ narrow = false, children, ...header }: DeskPageProps) {
  return (
    <div
      className={clsx(
        "grid content-start gap-4 px-4 py-4 lg:px-5 print:p-0",
        narrow ? "max-w-4xl" : "max-w-screen-2xl",
      )}
    >
      <PageHeader {...header} />
      {children}
    </div>
  );
}
