import { describe, expect, test } from "vitest";
import { lookedAt, missingFestivals, readNotice, writeNotice } from "./notice.policy";
import { exceptionsOf, PUBLISHED_YEARS } from "./policy";

/** The notices of 2022 to 2026 in the words of the State Council; 2026 as a whole, with all that stands around it. */
const NOTICES: Record<number, string> = {
  2022: `一、元旦：2022年1月1日至3日放假，共3天。
二、春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、1月30日（星期日）上班。
三、清明节：4月3日至5日放假调休，共3天。4月2日（星期六）上班。
四、劳动节：4月30日至5月4日放假调休，共5天。4月24日（星期日）、5月7日（星期六）上班。
五、端午节：6月3日至5日放假，共3天。
六、中秋节：9月10日至12日放假，共3天。
七、国庆节：10月1日至7日放假调休，共7天。10月8日（星期六）、10月9日（星期日）上班。`,
  2023: `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `一、元旦：１月１日（周三）放假１天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月
初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：
5 月 1 日（周五）至 5 日（周二）放假调休，共 5 天。
5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，遇有重大突发事件，要按规定及时报告并妥善处置。

国务院办公厅
2025年11月4日`,
};

test.each(PUBLISHED_YEARS.map(({ year }) => year))(
  "the notice of %i gives the days of the official calendar",
  (year) => {
    const official = PUBLISHED_YEARS.find((one) => one.year === year);
    const { days, problems } = readNotice(NOTICES[year] ?? "", year);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(days.map(({ on, isWorkday, name }) => [on, { isWorkday, name }]))).toEqual(
      official && exceptionsOf(official),
    );
  },
);

const OFF = { isWorkday: false, name: "元旦" };
const newYear = [
  { on: "2026-12-31", ...OFF },
  { on: "2027-01-01", ...OFF },
  { on: "2027-01-02", ...OFF },
];
test.each([
  ["one day a line", "2026-12-31 休 元旦\n2027-01-01 休 元旦\n\n2027-01-02　休　元旦"],
  [
    "a table of a spreadsheet",
    "日期\t星期\t安排\t节日\n2026/12/31\t周四\t休\t元旦\n2027/1/1\t周五\t休\t元旦\n2027/1/2\t周六\t休\t元旦",
  ],
  ["commas, without a year", "12月31日，休，元旦\n1月1日，休，元旦\n1月2日，休，元旦"],
  ["the name before the mark", "2026.12.31,元旦,放假\n2027年1月1日,元旦,放假\n2027-01-02,元旦,放假"],
  ["a stretch in one row", "2027年放假安排\n12月31日至1月2日 休 元旦"],
  ["prose over the border of the year", "元旦：12月31日（周四）至1月2日（周六）放假，共3天。"],
  ["prose with both years", "一、元旦：2026年12月31日至2027年1月2日放假，共三天。"],
  ["prose with a list", "元旦：12月31日、1月1日、2日放假"],
])("a holiday may be written as %s", (_, text) => {
  const { days, problems } = readNotice(text, 2027);
  expect(problems).toEqual([]);
  expect(days.map(({ on, isWorkday, name }) => ({ on, isWorkday, name }))).toEqual(newYear);
});

describe("what a notice says wrongly is told with its line and what was read", () => {
  test.each([
    ["noticeShape", 2, "2027-01-01 休 元旦\n2027-01-02 元旦", "2027-01-02 元旦", {}],
    ["noticeShape", 1, "放假安排待定", "放假安排待定", {}],
    ["noticeShape", 1, "一、元旦：另行通知。", "另行通知。", {}],
    ["noticeShape", 1, "元旦：1月1日放假，1月2日待定。", "1月2日待定", {}],
    ["noticeShape", 2, "元旦：1月1日放假。\n春节 2月6日至12日放假，共7天。", "春节 2月6日至12日放假，共7天。", {}],
    ["noticeShape", 2, "元旦：1月1日放假。\n2月6日 春节", "2月6日 春节", {}],
    ["noticeDay", 1, "2027-02-30 休 春节", "2027-02-30", {}],
    ["noticeDay", 2, "元旦：1月1日放假。\n2027-02-30 休 春节", "2027-02-30", {}],
    ["noticeDay", 2, "元旦：1月1日放假。\n国庆节：9月31日至10月7日放假。", "9月31日至10月7日", {}],
    ["noticeOrder", 1, "清明节：4月6日至4日放假。", "4月6日至4日", {}],
    ["noticeYear", 1, "2028-05-01 休 劳动节", "2028-05-01", { year: "2027" }],
    ["noticeYear", 1, "元旦：2026年1月1日放假。", "2026-01-01", { year: "2027" }],
    [
      "noticeOtherYear",
      1,
      "关于2026年部分节假日安排的通知\n元旦：1月1日放假。",
      "关于2026年部分节假日安排的通知",
      { said: "2026" },
    ],
    ["noticeTwice", 3, "2027-01-01 休 元旦\n\n1月1日,休,元旦", "2027-01-01", { first: 1 }],
    ["noticeTwice", 2, "劳动节：5月1日至5日放假。\n端午节：5月5日放假。", "2027-05-05", { first: 1 }],
    ["noticeGap", 2, "2027-05-03 休 劳动节\n2027-05-05 休 劳动节", "2027-05-04", { name: "劳动节" }],
    ["noticeParagraph", 2, "一、元旦：1月1日放假。\n三、清明节：4月5日放假。", "清明节", { expected: 2 }],
    ["noticeWeekday", 1, "2027-02-10 班 春节", "2027-02-10", { weekday: 3 }],
    ["noticeWeekday", 2, "元旦：1月1日放假。\n1月4日上班。", "2027-01-04", { weekday: 1 }],
    ["noticeWeekdayWrong", 1, "元旦：1月1日（周四）放假。", "1月1日(周四)", { said: 4, is: 5 }],
    [
      "noticeWeekdayWrong",
      1,
      "元旦：1月1日（周五）至3日（星期六）放假。",
      "1月1日(周五)至3日(星期六)",
      { said: 6, is: 7 },
    ],
    ["noticeWeekdayWrong", 1, "2027-01-01\t星期六\t休\t元旦", "2027-01-01 星期六", { said: 6, is: 5 }],
    ["noticeCount", 1, "元旦：1月1日至3日放假，共4天。", "1月1日至3日放假，共4天。", { said: 4, counted: 3 }],
    ["noticeCount", 1, "元旦：1月1日放假2天。", "1月1日放假2天。", { said: 2, counted: 1 }],
    ["noticeEmpty", 1, "", "", {}],
  ])("%s in line %i", (code, line, text, read, particulars) => {
    const { problems } = readNotice(text, 2027);
    expect(problems).toMatchObject([{ code, line, particulars }]);
    expect(problems[0]?.read).toBe(read.normalize("NFKC"));
  });

  test("every wrong line is told, in their order", () => {
    const { problems } = readNotice("2027-02-30 休 春节\n2027-01-01 休 元旦\n2027-01-01 休 元旦\n？", 2027);
    expect(problems.map(({ code, line }) => [line, code])).toEqual([
      [1, "noticeDay"],
      [3, "noticeTwice"],
      [4, "noticeShape"],
    ]);
  });

  test("a quotation is cut before it fills the screen", () => {
    expect([...(readNotice("长".repeat(500), 2027).problems[0]?.read ?? "")]).toHaveLength(41);
  });
});

test("a weekend day between two days off is no hole, nor are days of another holiday", () => {
  const notice = "2027-01-01 休 元旦\n2027-01-04 休 元旦\n2027-01-05 休 春节\n2027-01-06 休 元旦\n2027-12-31 休 元旦";
  expect(readNotice(notice, 2027).problems).toEqual([]);
});

test("what is read is written back as one day a line, and read again the same", () => {
  const { days } = readNotice(NOTICES[2026] ?? "", 2026);
  const again = readNotice(writeNotice(days), 2026);
  expect(again.problems).toEqual([]);
  expect(writeNotice(again.days)).toBe(writeNotice(days));
});

test("a festival that nobody named is missed, unless the names are in another language", () => {
  expect(missingFestivals(readNotice(NOTICES[2026] ?? "", 2026).days)).toEqual([]);
  expect(missingFestivals(readNotice("2027-01-01 休 元旦", 2027).days)).toContain("春节");
  expect(missingFestivals(readNotice("2027-01-01 off New Year", 2027).days)).toEqual([]);
});

test("the same days come to the same however they are written; another day, name, year or standing comes to something else", () => {
  const draft = { year: 2027, status: "official", notice: "一、元旦:1月1日至3日放假,共3天。" };
  const rows = "2027-01-02 休 元旦\n2027-01-03,off,元旦\r\n2027-01-01\t休\t元旦";
  expect(lookedAt({ ...draft, notice: rows })).toBe(lookedAt(draft));
  const others = [
    { ...draft, year: 2026 },
    { ...draft, status: "provisional" },
    { ...draft, notice: rows.replaceAll("元旦", "新年") },
    { ...draft, notice: `${rows}\n2027-01-09 班 元旦` },
  ];
  expect(others.map(lookedAt)).not.toContain(lookedAt(draft));
});
