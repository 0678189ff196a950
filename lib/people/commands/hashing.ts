import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "@/lib/refusal";
import { PASSWORD, passwordFault } from "../rules";

// argon2id with the least that OWASP's password storage guide asks for: 19 MiB, two passes, about 20 ms.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of no password: checking against it takes as long as checking a real one. */
let nobodysHash: Promise<string> | undefined;

/** Whether a password fits a hash. Without a hash the answer is no, after the same time. */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  nobodysHash ??= hash(crypto.randomUUID(), cost);
  const fits = await verify(kept ?? (await nobodysHash), password.normalize("NFC"));
  return kept !== null && fits;
}

/** The argon2id hash of a new password. Refuses with `passwordTooShort`, `passwordTooFewKinds`, `passwordIsLogin`, `passwordCommon` … at the field "password". */
export async function hashOfNewPassword(password: string, login: string): Promise<string> {
  const fault = passwordFault(password, login);
  if (fault) throw new Refusal(`password${fault[0]?.toUpperCase()}${fault.slice(1)}`, PASSWORD, "password");
  return hash(password.normalize("NFC"), cost);
}
