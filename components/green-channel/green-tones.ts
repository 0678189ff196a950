import type { TagTone } from "@/components/ui/tag";
import type { GreenState } from "@/lib/cases/rules";

/** The colour behind each word of the register. */
export const greenTones: Record<GreenState, TagTone> = {
  none: "gray",
  waiting: "yellow",
  inForce: "green",
  refused: "red",
  lifted: "gray",
};
