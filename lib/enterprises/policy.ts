/** The figures the size table asks for: people, and money in ten thousand yuan (万元). */
export type SizeFigure = "employees" | "revenueWan" | "assetsWan";

/** Lower bounds of one figure for the large, the medium and the small class. */
export type SizeBounds = Readonly<{
  figure: SizeFigure;
  large: number;
  medium: number;
  small: number;
}>;

/**
 * One line of a table of industries. `codes` are prefixes of GB/T 4754-2017 numbers; the longest fitting prefix wins,
 * so a group of three digits may leave its division of two.
 */
export type SizeRow = Readonly<{
  industry: string;
  codes: readonly string[];
  bounds: readonly SizeBounds[];
}>;

/** First and last division of every section of GB/T 4754-2017. */
export const SECTIONS: readonly (readonly [section: string, first: number, last: number])[] = [
  ["A", 1, 5],
  ["B", 6, 12],
  ["C", 13, 43],
  ["D", 44, 46],
  ["E", 47, 50],
  ["F", 51, 52],
  ["G", 53, 60],
  ["H", 61, 62],
  ["I", 63, 65],
  ["J", 66, 69],
  ["K", 70, 70],
  ["L", 71, 72],
  ["M", 73, 75],
  ["N", 76, 79],
  ["O", 80, 82],
  ["P", 83, 83],
  ["Q", 84, 85],
  ["R", 86, 90],
  ["S", 91, 96],
  ["T", 97, 97],
];

/**
 * 统计上大中小微型企业划分办法(2017), 国家统计局 2017-12-28, with its notes on what makes up "industry",
 * "transport", "storage", "information" and "other". Sectors the method does not cover have no row: railways, banks
 * and insurers, letting of own real estate, education, health, and public bodies.
 */
export const SIZE_TABLE: readonly SizeRow[] = [
  row("agriculture", divisions(1, 5), [["revenueWan", 20_000, 500, 50]]),
  row("industry", divisions(6, 46), [
    ["employees", 1000, 300, 20],
    ["revenueWan", 40_000, 2000, 300],
  ]),
  row("construction", divisions(47, 50), [
    ["revenueWan", 80_000, 6000, 300],
    ["assetsWan", 80_000, 5000, 300],
  ]),
  row(
    "wholesale",
    ["51"],
    [
      ["employees", 200, 20, 5],
      ["revenueWan", 40_000, 5000, 1000],
    ],
  ),
  row(
    "retail",
    ["52"],
    [
      ["employees", 300, 50, 10],
      ["revenueWan", 20_000, 500, 100],
    ],
  ),
  row(
    "transport",
    [...divisions(54, 58), "591"],
    [
      ["employees", 1000, 300, 20],
      ["revenueWan", 30_000, 3000, 200],
    ],
  ),
  row(
    "storage",
    ["59"],
    [
      ["employees", 200, 100, 20],
      ["revenueWan", 30_000, 1000, 100],
    ],
  ),
  row(
    "post",
    ["60"],
    [
      ["employees", 1000, 300, 20],
      ["revenueWan", 30_000, 2000, 100],
    ],
  ),
  row(
    "lodgingAndCatering",
    ["61", "62"],
    [
      ["employees", 300, 100, 10],
      ["revenueWan", 10_000, 2000, 100],
    ],
  ),
  row(
    "information",
    ["63", "64"],
    [
      ["employees", 2000, 100, 10],
      ["revenueWan", 100_000, 1000, 100],
    ],
  ),
  row(
    "software",
    ["65"],
    [
      ["employees", 300, 100, 10],
      ["revenueWan", 10_000, 1000, 50],
    ],
  ),
  row(
    "propertyDevelopment",
    ["701"],
    [
      ["revenueWan", 200_000, 1000, 100],
      ["assetsWan", 10_000, 5000, 2000],
    ],
  ),
  row(
    "propertyManagement",
    ["702"],
    [
      ["employees", 1000, 300, 100],
      ["revenueWan", 5000, 1000, 500],
    ],
  ),
  row(
    "leasingAndBusiness",
    ["71", "72"],
    [
      ["employees", 300, 100, 10],
      ["assetsWan", 120_000, 8000, 100],
    ],
  ),
  row("other", ["703", "709", ...divisions(73, 82), "85", ...divisions(86, 90)], [["employees", 300, 100, 10]]),
];

/** Yearly revenue, in ten thousand yuan, from which an enterprise is reported one by one. */
export type AboveScaleRow = Readonly<{
  codes: readonly string[];
  revenueWan: number;
}>;

/**
 * The thresholds of "above scale" (规上, 四上) enterprises, from the 2025 入库 guides of the statistics offices.
 * Builders and developers are not here: for them the qualification decides, whatever the revenue.
 */
export const ABOVE_SCALE_TABLE: readonly AboveScaleRow[] = [
  { codes: divisions(6, 46), revenueWan: 2000 },
  { codes: ["51"], revenueWan: 2000 },
  { codes: ["52"], revenueWan: 500 },
  { codes: ["61", "62"], revenueWan: 200 },
  {
    codes: [...divisions(53, 60), ...divisions(63, 65), ...divisions(76, 79), "84"],
    revenueWan: 2000,
  },
  {
    codes: ["702", "703", "704", "709", "71", "72", ...divisions(73, 75), "83"],
    revenueWan: 1000,
  },
  {
    codes: [...divisions(80, 82), "85", ...divisions(86, 90)],
    revenueWan: 500,
  },
];

/** Industries reported one by one as soon as they hold a qualification: construction, and property development. */
export const QUALIFICATION_CODES: readonly string[] = [...divisions(47, 50), "701"];

function row(
  industry: string,
  codes: readonly string[],
  bounds: readonly (readonly [SizeFigure, number, number, number])[],
): SizeRow {
  return {
    industry,
    codes,
    bounds: bounds.map(([figure, large, medium, small]) => ({
      figure,
      large,
      medium,
      small,
    })),
  };
}

function divisions(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => String(first + offset).padStart(2, "0"));
}
