import type { ReactNode } from "react";
import { DemoBar } from "@/components/shell/demo-bar";
import { PublicShell } from "@/components/shell/public-shell";
import { isDemoPark } from "@/lib/people/queries";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell demo={(await isDemoPark()) && <DemoBar />}>{children}</PublicShell>;
}
