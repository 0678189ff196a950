import http from "node:http";

export type Sample = { requestsPerSecond: number; p50: number; p95: number; failed: number; requests: number };

/**
 * Sends GET requests (or what `make` builds) over `connections` kept-alive connections for `seconds`, or for as long as `goOn`
 * says; times in milliseconds.
 */
export async function hammer(
  make: (index: number) => http.RequestOptions & { body?: string | Buffer },
  {
    connections = 10,
    seconds = 8,
    accept = (status: number): boolean => status === 200,
    goOn = (): boolean => true,
  } = {},
): Promise<Sample> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  let index = 0;
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const worker = async () => {
    while (performance.now() < end && goOn()) {
      const startedAt = performance.now();
      const status = await send({ ...make(index++), agent });
      if (accept(status)) times.push(performance.now() - startedAt);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - begin) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { requestsPerSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), failed, requests: times.length };
}

/** One request, its body read to the end; returns the status. */
export function send({ body, ...options }: http.RequestOptions & { body?: string | Buffer }): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}
