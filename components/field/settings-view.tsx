"use client";

import { useRef } from "react";
import { useField } from "@/components/field/use-field";
import { useWords } from "@/components/field/use-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { formatMoment } from "@/lib/formats";
import { isUnsent } from "@/lib/visits/device.policy";

/** Whose device this is, whether it works without a network, signing out and taking everything off it. */
export function SettingsView() {
  const t = useWords("field.settings");
  const { person, shortlist, offlineReady, records } = useField().state;
  const unsent = records.filter(isUnsent).length;
  const items = [
    { key: "person", term: t("person"), value: person?.name ?? "—" },
    { key: "offline", term: t("offline"), value: t(offlineReady ? "offlineReady" : "offlineNotReady") },
    { key: "unsent", term: t("unsent"), value: t("unsentCount", { count: unsent }) },
    {
      key: "updated",
      term: t("updated"),
      value: shortlist ? formatMoment(new Date(shortlist.at)) : "—",
    },
  ];
  return (
    <div className="grid gap-4">
      <Card title={t("device")}>
        <DescriptionList items={items} stacked />
      </Card>
      <Card title={t("install")}>
        <p className="text-ink-2">{t("installText")}</p>
      </Card>
      <Card title={t("leaving")}>
        <div className="grid gap-3">
          <p className="text-ink-2">{t("leavingText")}</p>
          <SignOut unsent={unsent} />
          <ClearDevice unsent={unsent} />
        </div>
      </Card>
      <p>
        <a href="/desk" className="link inline-flex min-h-11 items-center">
          {t("desk")}
        </a>
      </p>
    </div>
  );
}

function SignOut({ unsent }: { unsent: number }) {
  const t = useWords("field.settings");
  const { state, store } = useField();
  const form = useRef<HTMLFormElement>(null);
  const leave = async (clear: boolean) => {
    await (clear ? store.clear() : store.leave());
    form.current?.submit();
  };
  return (
    <form ref={form} method="post" action="/api/auth/sign-out">
      {!state.online && <p className="mb-2 text-ink-2 text-sm">{t("signOutOffline")}</p>}
      {state.online && unsent === 0 && <Button onClick={() => leave(false)}>{t("signOut")}</Button>}
      {state.online && unsent > 0 && (
        <Dialog trigger={t("signOut")} title={t("signOutTitle", { count: unsent })}>
          <p>{t("signOutText")}</p>
          <div className="mt-4 grid gap-2">
            <Button variant="primary" onClick={() => leave(false)}>
              {t("signOutKeep")}
            </Button>
            <Button variant="danger" onClick={() => leave(true)}>
              {t("signOutClear")}
            </Button>
            <DialogClose>{t("stay")}</DialogClose>
          </div>
        </Dialog>
      )}
    </form>
  );
}

function ClearDevice({ unsent }: { unsent: number }) {
  const t = useWords("field.settings");
  const { store } = useField();
  const clear = async () => {
    await store.clear();
    // The next page asks the server who is signed in, and fetches the shortlist anew.
    window.location.replace("/field");
  };
  return (
    <div>
      <Dialog trigger={t("clear")} triggerVariant="danger" title={t("clearTitle")}>
        <p>{unsent > 0 ? t("clearLoses", { count: unsent }) : t("clearText")}</p>
        <div className="mt-4 flex flex-wrap gap-2">
          <Button variant="danger" onClick={clear}>
            {t("clearConfirm")}
          </Button>
          <DialogClose>{t("stay")}</DialogClose>
        </div>
      </Dialog>
    </div>
  );
}
