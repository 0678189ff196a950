/** Returns the number under which the server's log keeps an error, if the error came from the server. */
export function errorNumber(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error ? String(error.digest) : undefined;
}
