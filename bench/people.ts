import { encode } from "next-auth/jwt";
import pg from "pg";

/** The cookie of a person of a filled database, as sign-in would have set it. */
export async function cookieOf(url: string, login: string): Promise<{ cookie: string }> {
  const rows = await rowsOf<{ id: string; session_version: number }>(
    url,
    "SELECT id, session_version FROM people WHERE login = $1",
    [login],
  );
  const person = rows[0];
  if (!person) throw new Error(`nobody is called ${login}`);
  const token = { personId: person.id, sessionVersion: person.session_version, previousSignInAt: null };
  return { cookie: `qifu.session=${await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? "", maxAge: 3600 })}` };
}

export async function rowsOf<Row>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}
