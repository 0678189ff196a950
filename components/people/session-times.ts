/** How long before the end of a session its owner is warned. */
export const WARN_SECONDS = 120;
