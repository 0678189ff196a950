import { NextResponse } from "next/server";
import { databaseHealth } from "@/lib/health";
import project from "@/package.json";

export const dynamic = "force-dynamic";

/** 200 when the database answers and has every migration, else 503 with what is wrong. Open to everyone, says no more. */
export async function GET(): Promise<NextResponse> {
  const problem = await databaseHealth();
  const body = problem ? { status: "unavailable", problem } : { status: "ok" };
  return NextResponse.json(
    { ...body, version: project.version },
    { status: problem ? 503 : 200, headers: { "Cache-Control": "no-store" } },
  );
}
