import { RuledList } from "@/components/ui/card";
import { FileRow } from "@/components/ui/file-row";
import { Timestamp } from "@/components/ui/timestamp";
import { fileHref } from "@/lib/files/rules";

export type ListedFile = { id: string; name: string; mime: string; bytes: number; uploadedAt: Date };

/** Files to fetch; pictures open in the browser, everything else is downloaded. Goes inside a flush Card. */
export function FileList({ files }: { files: readonly ListedFile[] }) {
  return (
    <RuledList>
      {files.map(({ id, name, mime, bytes, uploadedAt }) => (
        <FileRow
          key={id}
          name={name}
          sizeBytes={bytes}
          mediaType={mime}
          href={fileHref(id, mime)}
          detail={<Timestamp at={uploadedAt} />}
        />
      ))}
    </RuledList>
  );
}
