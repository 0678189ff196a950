import { RecordTable } from "@/components/visits/record-table";
import { RequestTable } from "@/components/visits/request-table";
import { ScheduleTable } from "@/components/visits/schedule-table";
import type { VisitList } from "@/lib/visits/address.policy";
import type { BoardList } from "@/lib/visits/queries/board";

type BoardTableProps = {
  list: BoardList;
  show: VisitList;
  /** The words that were looked for. */
  asked: string | undefined;
};

/** The list that was asked for, as the table its rows belong to. */
export function BoardTable({ list, show, asked }: BoardTableProps) {
  switch (list.of) {
    case "records":
      return <RecordTable rows={list.rows} asked={asked} />;
    case "requests":
      return <RequestTable rows={list.rows} />;
    case "schedule":
      return <ScheduleTable rows={list.rows} show={show === "records" || show === "requests" ? "due" : show} />;
  }
}
