import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import { LEVELS, RATING_TAGS } from "@/lib/ratings/schema";

/** 五级好差评: five levels; the lower two unfold what went wrong, by style alone, so also without scripts. */
export function RatingFields({ required = false }: { required?: boolean }) {
  const t = useTranslations("my.feedback");
  const words = useTranslations("cases");
  return (
    <div className="group/rating grid gap-5">
      <FieldGroup name="level" label={t("level")} hint={t("levelHint")} required={required}>
        <RadioTiles
          columns={1}
          options={LEVELS.map((level) => ({ value: String(level), label: words(`level.${level}`) }))}
        />
      </FieldGroup>
      <div className={BAD_CHOSEN}>
        <FieldGroup name="tags" label={t("tags")}>
          <div className="grid grid-cols-2 gap-x-3">
            {RATING_TAGS.map((tag) => (
              <Checkbox key={tag} name="tags" value={tag} label={words(`ratingTag.${tag}`)} />
            ))}
          </div>
        </FieldGroup>
      </div>
      <Field name="comment" label={t("comment")}>
        <TextArea rows={2} limit={LIMITS.note} counterFrom={LIMITS.note - 100} />
      </Field>
    </div>
  );
}

// Class names are found by reading, so the two bad levels (BAD_LEVEL and below) are written out.
const BAD_CHOSEN = "hidden group-has-[[value='1']:checked]/rating:block group-has-[[value='2']:checked]/rating:block";
