const LOCK = "qifu-field-send";
const LEASE = "qifu.field.sender";
const LEASE_MILLISECONDS = 60_000;
const tab = Math.random().toString(36);

/**
 * Does the work while no other tab of this browser does it: a tab that comes later waits its turn. Where the browser has no locks, a
 * note in its storage serves, and a tab that finds one leaves the work to the other. Sending twice would double nothing; this only
 * saves the network.
 */
export async function asOneSender(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) {
    await navigator.locks.request(LOCK, work);
    return;
  }
  if (!takeLease()) return;
  try {
    await work();
  } finally {
    localStorage.removeItem(LEASE);
  }
}

function takeLease(): boolean {
  const now = Date.now();
  const [holder, until] = (localStorage.getItem(LEASE) ?? "").split(" ");
  if (holder && holder !== tab && Number(until) > now) return false;
  localStorage.setItem(LEASE, `${tab} ${now + LEASE_MILLISECONDS}`);
  return true;
}
