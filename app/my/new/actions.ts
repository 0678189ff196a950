"use server";

import { redirect } from "next/navigation";
import { discardDraft } from "@/lib/cases/commands/drafts";
import { fileCase } from "@/lib/cases/commands/filing";
import * as schema from "@/lib/cases/schema";
import { formAction } from "@/lib/form-action";
import { isTile } from "@/lib/menu/queries";

export const fileAction = formAction(schema.fileOwnCase, async (actor, input, now) => {
  const menuTile = (await isTile(input.menuTile)) ? input.menuTile : "";
  const { number } = await fileCase(actor, { ...input, menuTile }, now);
  redirect(`/my/cases/${number}/filed`);
});

export const discardAction = formAction(schema.discardDraft, async (actor, input, now) => {
  await discardDraft(actor, input, now);
  redirect("/my");
});
