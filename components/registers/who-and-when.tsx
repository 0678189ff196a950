import { Timestamp } from "@/components/ui/timestamp";

/** Who did something, in which capacity, and when. */
export function WhoAndWhen({ name, capacity, at }: { name: string; capacity?: string; at: Date }) {
  return (
    <>
      <span className="block">{name}</span>
      {capacity && <span className="block text-ink-2 text-xs">{capacity}</span>}
      <span className="text-ink-2 text-xs">
        <Timestamp at={at} />
      </span>
    </>
  );
}
