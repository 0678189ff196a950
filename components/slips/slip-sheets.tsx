import { AcceptanceSlip } from "@/components/slips/acceptance-slip";
import { AssignmentSlip } from "@/components/slips/assignment-slip";
import { ClosingSlip } from "@/components/slips/closing-slip";
import { DisclosureSlip } from "@/components/slips/disclosure-slip";
import { ExtensionSlip } from "@/components/slips/extension-slip";
import type { SlipView } from "@/components/slips/slip-view";
import { SupervisionSlip } from "@/components/slips/supervision-slip";

/** A paper of a case, ready to be printed. */
export function SlipSheets(paper: SlipView) {
  switch (paper.slip) {
    case "disclosure":
      return <DisclosureSlip paper={paper} view={paper.view} />;
    case "acceptance":
      return <AcceptanceSlip paper={paper} view={paper.view} />;
    case "assignment":
      return <AssignmentSlip paper={paper} view={paper.view} />;
    case "extension":
      return <ExtensionSlip paper={paper} view={paper.view} />;
    case "supervision":
      return <SupervisionSlip paper={paper} view={paper.view} />;
    case "closing":
      return <ClosingSlip paper={paper} view={paper.view} />;
  }
}
