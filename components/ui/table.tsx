import clsx from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type TableColumn<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right; their unit belongs in the head. */
  numeric?: boolean;
  /** The cell that names the row (one per table); read out as the row's heading. */
  rowHead?: boolean;
  /** Where a click on the head leads, and how this column is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  className?: string;
};

type TableProps<Row> = {
  /** Names the table for screen readers and for the region that scrolls. */
  label: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  compact?: boolean;
  /** Every cell stands between lines, as on official papers. */
  ruled?: boolean;
  /** Shown instead of the body when there are no rows. */
  empty?: ReactNode;
  className?: string;
};

/** A ruled table. If it is too wide it scrolls inside its own region, which the keyboard can reach. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, compact = false, ruled = false, empty, className } = props;
  if (rows.length === 0 && empty) return empty;
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={clsx("overflow-x-auto focus-visible:-outline-offset-2", className)}
    >
      {/* Four columns and more would break into slivers on a phone: there they scroll instead. */}
      <table className={clsx("w-full border-collapse text-left text-sm", columns.length > 3 && "max-sm:min-w-160")}>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-line border-b bg-sunken">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sort?.direction}
                className={clsx(
                  "font-semibold text-ink-2 whitespace-nowrap",
                  ruled ? clsx(ruledLook, "py-1") : "px-4 py-2",
                  column.numeric && "text-right",
                )}
              >
                {column.sort ? <SortLink {...column.sort}>{column.head}</SortLink> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b last:border-b-0 hover:bg-page">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} compact={compact} ruled={ruled} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const ruledLook = "border border-line-strong px-2";

type CellProps<Row> = { column: TableColumn<Row>; row: Row; compact: boolean; ruled: boolean };

function Cell<Row>({ column, row, compact, ruled }: CellProps<Row>) {
  const look = clsx(
    "align-top",
    ruled ? ruledLook : "px-4",
    compact ? "py-1" : "py-2",
    column.numeric && "text-right",
    column.className,
  );
  if (!column.rowHead) return <td className={look}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={clsx(look, "font-normal")}>
      {column.cell(row)}
    </th>
  );
}

function SortLink({ href, direction, children }: NonNullable<TableColumn<unknown>["sort"]> & { children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <Link href={href} className="inline-flex items-center gap-1 hover:text-brand">
      {children}
      <span aria-hidden className={direction ? "text-brand" : "text-ink-3"}>
        {direction === "ascending" ? "↑" : direction === "descending" ? "↓" : "↕"}
      </span>
      {direction && <span className="sr-only">{direction === "ascending" ? t("sortedUp") : t("sortedDown")}</span>}
    </Link>
  );
}
