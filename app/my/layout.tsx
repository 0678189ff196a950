import type { ReactNode } from "react";
import { SessionWatch } from "@/components/people/session-watch";
import { idleSeconds } from "@/lib/auth-session";

export default function MyLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <SessionWatch idleSeconds={idleSeconds()} />
    </>
  );
}
