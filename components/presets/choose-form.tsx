import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/presets/change-list";
import { usePresetWords } from "@/components/presets/words";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { limitChanges } from "@/lib/presets/rules";
import type { PresetVersion } from "@/lib/presets/schema";

type ChooseFormProps = {
  preset: PresetVersion;
  parks: PresetVersion;
  /** Names of the request types whose answer the law would allow less time than this preset. */
  cutByLaw: readonly string[];
  choiceVersion: number;
  action: FormAction;
};

/** Makes a preset the park's, after a look at what it would change. */
export function ChooseForm({ preset, parks, cutByLaw, choiceVersion, action }: ChooseFormProps) {
  const t = useTranslations("presets");
  const words = usePresetWords();
  return (
    <Dialog trigger={t("choose")} triggerVariant="primary" title={t("chooseTitle", { name: words.name(preset) })}>
      <ActionForm action={action} version={choiceVersion}>
        <input type="hidden" name="code" value={preset.code} />
        <input type="hidden" name="presetVersion" value={preset.version} />
        <p>{t("chooseText", { name: words.name(parks) })}</p>
        <ChangeList changes={limitChanges(parks, preset)} />
        {cutByLaw.length > 0 && (
          <p className="text-ink-2 text-sm">
            {t("cutByLaw")} {cutByLaw.join(" · ")}
          </p>
        )}
        <SubmitButton>{t("confirmChoose")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
