import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { cache } from "react";
import { type Actor, inNameOf, isOfEnterprise, mintActor } from "@/lib/actor";
import {
  addressIn,
  type Claims,
  cookieOptions,
  eraseSession,
  idleSeconds,
  readSession,
  SESSION_COOKIE,
  writeSession,
} from "@/lib/auth-session";
import { env } from "@/lib/env";
import { currentTime } from "@/lib/now";
import { checkPassword, mayTryAs, recordSignIn, recordSignOut } from "@/lib/people/commands/sign-in";
import { personForSession, type SessionPerson } from "@/lib/people/queries";
import { demoSignIn, signIn } from "@/lib/people/schema";
import { safeReturnPath } from "@/lib/preferences";

type Person = Actor & { id: string };
/** An actor and the version of the session they came with. */
type SignedIn = Person & { sessionVersion: number };

/**
 * Who is asking, or null. Account and roles are read anew for every request (once, however often this is called), so that a
 * disabled account, a changed password and an ended role count at once.
 */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const session = await readSession();
  return session && actorAgain(session.personId, session.sessionVersion);
});

/** The same for whoever was let in a while ago, on a connection that stays open: null once their account or session has ended. */
export async function actorAgain(personId: string, sessionVersion: number): Promise<SignedIn | null> {
  const person = await personForSession(personId);
  const actor = person && person.sessionVersion === sessionVersion ? actorOf(person) : null;
  return actor && { ...actor, sessionVersion };
}

/** Who is asking; strangers are sent to sign in and come back to the page's address, or to `here` where proxy.ts does not tell it. */
export async function requireActor(here?: string): Promise<Person> {
  const actor = await currentActor();
  if (actor) return actor;
  const to = safeReturnPath((await headers()).get("x-page-path") ?? here);
  redirect(to === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`);
}

/** Somebody of the park; people of enterprises are sent to their own area. */
export async function requireStaff(here?: string): Promise<Person> {
  const actor = await requireActor(here);
  if (isOfEnterprise(actor)) redirect("/my");
  return actor;
}

/** Somebody of an enterprise; people of the park are sent to their own area. */
export async function requireEnterprise(here?: string): Promise<Person & { enterpriseId: string }> {
  const actor = await requireActor(here);
  if (!isOfEnterprise(actor) || actor.enterpriseId === null) redirect("/desk");
  return { ...actor, enterpriseId: actor.enterpriseId };
}

/** The first page after signing in. */
export function landingOf(actor: Actor): "/my" | "/desk" {
  return isOfEnterprise(actor) ? "/my" : "/desk";
}

/** Begins a session for a login and password. Null for every reason there may be; which one is not told. */
export async function signInWithPassword(login: string, password: string): Promise<Actor | null> {
  const address = addressIn((await headers()).get("x-forwarded-for"));
  const personId = await checkPassword({ login, password, address }, currentTime());
  return personId === null ? null : beginSession(personId, { address, demo: false });
}

/** Begins a session as one of the people on the cards of a demo park; null anywhere else. */
export async function signInAsDemo(personId: string): Promise<Actor | null> {
  const address = addressIn((await headers()).get("x-forwarded-for"));
  return (await mayTryAs(personId)) ? beginSession(personId, { address, demo: true }) : null;
}

/** Ends the present session, if there is one. */
export async function signOut(): Promise<void> {
  const actor = await currentActor();
  if (actor) await recordSignOut(actor, currentTime());
  await eraseSession();
}

/** Keeps the present session alive under a new version, after its owner has changed the password. */
export async function renewSession(sessionVersion: number): Promise<void> {
  const session = await readSession();
  if (session) await writeSession({ ...session, sessionVersion });
}

/** When the actor had signed in before this session began; null at the first time. */
export async function previousSignInAt(): Promise<Date | null> {
  const session = await readSession();
  return session?.previousSignInAt ? new Date(session.previousSignInAt) : null;
}

/** next-auth for one request: renews sessions (`/api/auth/session`), and signs programs in that cannot fill in our form. */
export function authOptions(secure: boolean): NextAuthOptions {
  return {
    secret: env.NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: idleSeconds() },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    useSecureCookies: secure,
    cookies: { sessionToken: { name: SESSION_COOKIE, options: cookieOptions(secure) } },
    providers: [passwordProvider, demoProvider],
    callbacks: {
      jwt: ({ token, user }) => (user ? ({ ...user.claims } as JWT) : renewable(token)),
      // The browser learns only until when the session lasts.
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      // A session that has ended is no fault.
      error: (code, details) => code !== "JWT_SESSION_ERROR" && console.error("next-auth", code, details),
    },
  };
}

/** A session is renewed only while its person may still use it; otherwise next-auth takes the cookie away. */
async function renewable(token: JWT): Promise<JWT> {
  const person = typeof token.personId === "string" ? await personForSession(token.personId) : null;
  if (!person || person.sessionVersion !== token.sessionVersion || !actorOf(person)) throw new Error("session ended");
  return token;
}

const passwordProvider = CredentialsProvider({
  id: "credentials",
  credentials: { login: {}, password: { type: "password" } },
  async authorize(sent, request) {
    const typed = signIn
      .pick({ login: true, password: true })
      .safeParse({ login: sent?.login, password: sent?.password });
    if (!typed.success) return null;
    const address = addressIn(request.headers?.["x-forwarded-for"]);
    const personId = await checkPassword({ ...typed.data, address }, currentTime());
    return personId === null ? null : userFor(personId, { address, demo: false });
  },
});

const demoProvider = CredentialsProvider({
  id: "demo",
  credentials: { personId: {} },
  async authorize(sent, request) {
    const typed = demoSignIn.safeParse({ personId: sent?.personId });
    if (!typed.success || !(await mayTryAs(typed.data.personId))) return null;
    return userFor(typed.data.personId, { address: addressIn(request.headers?.["x-forwarded-for"]), demo: true });
  },
});

async function userFor(personId: string, how: { address: string; demo: boolean }) {
  const admitted = await admit(personId, how);
  return admitted && { id: personId, claims: admitted.claims };
}

async function beginSession(personId: string, how: { address: string; demo: boolean }): Promise<Actor | null> {
  const admitted = await admit(personId, how);
  if (!admitted) return null;
  await writeSession(admitted.claims);
  return admitted.actor;
}

async function admit(
  personId: string,
  how: { address: string; demo: boolean },
): Promise<{ actor: Actor; claims: Claims } | null> {
  const person = await personForSession(personId);
  const actor = person && actorOf(person);
  if (!person || !actor) return null;
  const { previousSignInAt: before } = await recordSignIn(actor, how, currentTime());
  const claims = { personId, sessionVersion: person.sessionVersion, previousSignInAt: before?.toISOString() ?? null };
  return { actor, claims };
}

/** The actor an account is at this moment, with whom it stands in for; null for a closed one or one without a role. */
export function actorOf({ sessionVersion, disabledAt, standsInFor, ...facts }: SessionPerson): Person | null {
  if (disabledAt !== null || facts.roles.length === 0) return null;
  const lent = standsInFor.map((absent) => mintActor(inNameOf(absent, facts)));
  return { ...mintActor({ ...facts, standsInFor: lent }), id: facts.id };
}

declare module "next-auth" {
  interface User {
    claims?: Claims;
  }
}
