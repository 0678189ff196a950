import { ADMINISTRATION_PAGES } from "./administration-pages";
import { CASE_PAGES } from "./case-pages";
import { ENTERPRISE_PAGES } from "./enterprise-pages";
import type { PageRow } from "./list";
import { MY_PAGES } from "./my-pages";
import { QUEUE_PAGES } from "./queue-pages";
import { SERVICE_PAGES } from "./service-pages";

/** Pages, in the order of the areas. */
export const PAGES: readonly PageRow[] = [
  ...MY_PAGES,
  ...QUEUE_PAGES,
  ...CASE_PAGES,
  ...SERVICE_PAGES,
  ...ENTERPRISE_PAGES,
  ...ADMINISTRATION_PAGES,
];
