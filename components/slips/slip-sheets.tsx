import { AcceptanceSlip } from "@/components/slips/acceptance-slip";
import { AssignmentSlip } from "@/components/slips/assignment-slip";
import { ClosingSlip } from "@/components/slips/closing-slip";
import { DisclosureSlip } from "@/components/slips/disclosure-slip";
import type { SlipView } from "@/components/slips/slip-view";

/** A paper of a case, ready to be printed. */
export function SlipSheets(paper: SlipView) {
  switch (paper.slip) {
    case "disclosure":
      return <DisclosureSlip paper={paper} view={paper.view} />;
    case "acceptance":
      return <AcceptanceSlip paper={paper} view={paper.view} />;
    case "assignment":
      return <AssignmentSlip paper={paper} view={paper.view} />;
    case "closing":
      return <ClosingSlip paper={paper} view={paper.view} />;
  }
}
