import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";

type RetryFormProps = { action: FormAction; field: { name: string; value: string }; label: string; text: string };

/** One button that has something tried again; what stands against it is said above the button. */
export function RetryForm({ action, field, label, text }: RetryFormProps) {
  return (
    <ActionForm action={action} className="min-w-32 max-w-80">
      <input type="hidden" {...field} />
      <SubmitButton variant="secondary" size="small" className="justify-self-start" aria-label={label}>
        {text}
      </SubmitButton>
    </ActionForm>
  );
}
