import { useTranslations } from "next-intl";

/** Room for signatures, seals and dates, side by side; never torn off from what is signed. */
export function Signatures({ parties }: { parties: readonly string[] }) {
  const t = useTranslations("slips");
  return (
    <section
      data-print="together"
      className="mt-8 print:mt-3 grid break-before-avoid gap-x-10 gap-y-8 sm:grid-cols-2 print:grid-cols-2"
    >
      {parties.map((party) => (
        <div key={party} className="grid content-start gap-3">
          <p className="pb-8 print:pb-4">{party}</p>
          <BlankLine label={t("sign.name")} />
          <BlankLine label={t("sign.date")} />
        </div>
      ))}
    </section>
  );
}

function BlankLine({ label }: { label: string }) {
  return (
    <p className="flex items-end gap-2">
      {label}
      <span aria-hidden className="flex-1 border-ink border-b" />
    </p>
  );
}
