import type { WorkerEvents } from "graphile-worker";
import { endHeartbeat, renewHeartbeat } from "@/lib/jobs/commands/runs";
import { HEARTBEAT_SECONDS } from "@/lib/jobs/policy";

/**
 * Lets every worker that begins on these events say twice a minute that it lives, under the name it locks its jobs with. Returns
 * what says that they stopped. A heartbeat that did not get through is told to `complain`; the next one mends it.
 */
export function keepHeartbeats(events: WorkerEvents, complain: (problem: unknown) => void): () => Promise<void> {
  const beats = new Map<string, NodeJS.Timeout>();
  events.on("pool:create", ({ workerPool: { id } }) => {
    const renew = () => void renewHeartbeat(id).catch(complain);
    beats.set(id, setInterval(renew, HEARTBEAT_SECONDS * 1000));
    renew();
  });
  return async () => {
    for (const beat of beats.values()) clearInterval(beat);
    await Promise.all([...beats.keys()].map((id) => endHeartbeat(id).catch(complain)));
  };
}
