import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { chown, mkdir, mkdtemp } from "node:fs/promises";
import path from "node:path";
import { Stop } from "../process.mjs";

/** Where root keeps what another account must reach when the checkout itself is closed to it. */
export const SHARED_PLACE = "/var/lib/qifu";

/** PostgreSQL refuses to run as root: returns the account it runs as instead, or null when we are not root. */
export function serverAccount() {
  if (process.getuid?.() !== 0) return null;
  const account = accountNamed("postgres") ?? accountNamed("nobody");
  if (!account)
    throw new Stop(
      'Root cannot run PostgreSQL and there is no account "postgres" or "nobody": start as a normal user, or set DATABASE_URL.',
    );
  return account;
}

/** Makes a folder the account owns and can reach: `wanted`, or one in the shared place; returns its path. */
export async function reachable(wanted, account) {
  if (!account) {
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    return wanted;
  }
  const folder = openToAll(path.dirname(wanted)) ? wanted : await newFolder(path.basename(wanted));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chown(folder, account.uid, account.gid);
  return folder;
}

/** Whether every account can walk to this path: a checkout below /root usually fails this. */
export function openToAll(place) {
  for (let folder = path.resolve(place); ; folder = path.dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

async function newFolder(name) {
  await mkdir(SHARED_PLACE, { recursive: true, mode: 0o755 });
  return mkdtemp(path.join(SHARED_PLACE, `${name}-`));
}

function accountNamed(name) {
  const number = (flag) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [user, group] = [number("-u"), number("-g")];
  return user.status === 0 && group.status === 0 ? { uid: Number(user.stdout), gid: Number(group.stdout) } : null;
}
