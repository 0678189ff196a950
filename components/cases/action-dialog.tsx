import type { ReactNode } from "react";
import { CaseForm } from "@/components/cases/case-form";
import type { CaseView } from "@/components/cases/case-view";
import { KeyHint } from "@/components/cases/key-hint";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";

type ActionDialogProps = {
  view: Pick<CaseView, "number" | "version">;
  action: FormAction;
  label: ReactNode;
  title: ReactNode;
  submit: ReactNode;
  /** Left out where the form says nothing about the case's version: a note, one line of the checklist. */
  versioned?: boolean;
  keys?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  danger?: boolean;
  wide?: boolean;
  className?: string;
  children: ReactNode;
};

/** A button that opens one short form about a case. */
export function ActionDialog({
  view,
  action,
  label,
  title,
  submit,
  versioned = true,
  keys,
  variant,
  size,
  danger,
  wide,
  className,
  children,
}: ActionDialogProps) {
  return (
    <span data-key={keys} className="contents">
      <Dialog
        title={title}
        wide={wide}
        triggerVariant={variant}
        triggerSize={size}
        triggerClassName={className}
        trigger={
          <>
            {label}
            {keys && <KeyHint keys={keys} />}
          </>
        }
      >
        <CaseForm number={view.number} action={action} version={versioned ? view.version : undefined} className="gap-4">
          {children}
          <div>
            <SubmitButton variant={danger ? "danger" : "primary"}>{submit}</SubmitButton>
          </div>
        </CaseForm>
      </Dialog>
    </span>
  );
}
