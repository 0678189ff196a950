import clsx from "clsx";
import { File, FileSpreadsheet, FileText, Image } from "lucide-react";
import type { ReactNode } from "react";
import { formatBytes } from "@/lib/formats";

type FileRowProps = {
  name: string;
  sizeBytes: number;
  mediaType: string;
  /** Where the file can be fetched; left out while it is being checked. */
  href?: string;
  /** Who and when, or how far the upload has come. */
  detail?: ReactNode;
  /** Buttons at the right end: remove, retry. */
  actions?: ReactNode;
  className?: string;
};

/** One attachment: kind, full name, size, and what can be done with it. Goes inside a RuledList. */
export function FileRow({ name, sizeBytes, mediaType, href, detail, actions, className }: FileRowProps) {
  const Icon = iconFor(mediaType);
  return (
    <li className={clsx("flex items-center gap-3 px-4 py-2", className)}>
      <Icon className="size-5 shrink-0 text-ink-3" strokeWidth={1.5} aria-hidden />
      <div className="min-w-0 flex-1">
        {href ? (
          <a href={href} className="link">
            {name}
          </a>
        ) : (
          <span>{name}</span>
        )}
        <div className="text-ink-3 text-xs">
          {formatBytes(sizeBytes)}
          {detail && <> · {detail}</>}
        </div>
      </div>
      {actions && <div className="flex shrink-0 gap-1">{actions}</div>}
    </li>
  );
}

function iconFor(mediaType: string) {
  if (mediaType.startsWith("image/")) return Image;
  if (/sheet|excel|csv/.test(mediaType)) return FileSpreadsheet;
  if (/pdf|word|text/.test(mediaType)) return FileText;
  return File;
}
