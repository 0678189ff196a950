import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LogTable } from "@/components/history/log-table";
import { DeskPage } from "@/components/shell/desk-page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { requireStaff } from "@/lib/auth";
import { logPage } from "@/lib/history/queries";
import { logFilter, STREAM_KINDS } from "@/lib/history/schema";

export default async function LogPage({ searchParams }: PageProps<"/desk/admin/log">) {
  const actor = await requireStaff();
  const filter = logFilter.parse(await searchParams);
  const page = await logPage(actor, filter);
  if (!page) notFound();
  const t = await getTranslations("history");
  const query = new URLSearchParams(
    Object.entries({ ...filter, after: page.next }).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    ),
  );
  return (
    <DeskPage title={t("title")} lead={t("lead")}>
      <form className="flex flex-wrap items-end gap-3">
        <Field name="stream" unmarked label={t("stream")}>
          <Select
            name="stream"
            defaultValue={filter.stream ?? ""}
            options={[
              { value: "", label: t("everyStream") },
              ...STREAM_KINDS.map((kind) => ({ value: kind, label: t(`streamKind.${kind}`) })),
            ]}
          />
        </Field>
        <Field name="who" unmarked label={t("who")}>
          <TextInput name="who" defaultValue={filter.who} maxLength={60} />
        </Field>
        <Field name="on" unmarked label={t("on")}>
          <TextInput name="on" type="date" defaultValue={filter.on} />
        </Field>
        <Button type="submit">{t("filter")}</Button>
      </form>
      <Card flush>
        <LogTable rows={page.rows} />
        <Pagination
          previousHref={filter.after ? "/desk/admin/log" : undefined}
          nextHref={page.next ? `/desk/admin/log?${query}` : undefined}
        />
      </Card>
    </DeskPage>
  );
}
