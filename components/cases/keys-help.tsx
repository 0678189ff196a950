import { useTranslations } from "next-intl";
import { DeskKeys } from "@/components/cases/desk-keys";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const KEYS = [
  ["J", "next"],
  ["K", "previous"],
  ["Enter", "open"],
  ["Esc", "back"],
  ["/", "search"],
  ["A", "accept"],
  ["R", "correct"],
  ["D", "decline"],
  ["O", "onTheSpot"],
  ["S", "sign"],
  ["?", "help"],
] as const;

/** Switch and explanation of the keyboard shortcuts; once on every page of the desk that has cases. */
export function KeysHelp() {
  const t = useTranslations("desk");
  const help = (
    <Dialog trigger="?" triggerVariant="quiet" triggerSize="small" title={t("keys.title")}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {KEYS.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd className="min-w-8">{key}</Kbd>
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-ink-2 text-sm">{t("keys.note")}</p>
    </Dialog>
  );
  return <DeskKeys label={t("keys.switch")} help={help} />;
}
