import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { readSheetFile, readSheetText, writeCsv, writeSheetText } from "./sheet";

const TABLE = [
  ["企业名称", "联系领导"],
  ["黔润食品有限公司", "王芳（供电公司）"],
];

test("a csv file is read in UTF-8, with or without a mark, and in the encoding Chinese office programs write", async () => {
  const csv = "企业名称,联系领导\r\n黔润食品有限公司,王芳（供电公司）";
  expect(await readSheetFile(new TextEncoder().encode(csv))).toEqual(TABLE);
  expect(await readSheetFile(new TextEncoder().encode(`\uFEFF${csv}`))).toEqual(TABLE);
  const gbk = Buffer.from("c6f3d2b5c3fbb3c62cc1aacfb5c1ecb5bc0a", "hex");
  expect(await readSheetFile(gbk)).toEqual([["企业名称", "联系领导"], [""]]);
});

test("what was pasted from a sheet is read back as it was", () => {
  const table = [...TABLE, ['有"引号"', "两行\n文字"], ["", "末格"]];
  expect(readSheetText(writeSheetText(table))).toEqual(table);
});

test("a formula is written so that it stays a text, and read back without the mark", () => {
  const csv = writeCsv([["=HYPERLINK(1)", "平常"]]);
  expect(csv).toContain("'=HYPERLINK(1)");
  expect(readSheetText(csv)).toEqual([["=HYPERLINK(1)", "平常"]]);
});

test("the first sheet of an xlsx file is read, numbers and empty cells too", async () => {
  const cells = `<row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c><c r="C1" t="inlineStr"><is><t>联系领导</t></is></c></row>
    <row r="2"><c r="A2" t="inlineStr"><is><t>黔润食品有限公司</t></is></c><c r="B2"><v>12</v></c></row>`;
  expect(await readSheetFile(xlsx(cells))).toEqual([
    ["企业名称", "", "联系领导"],
    ["黔润食品有限公司", "12", ""],
  ]);
});

test("a zip that is no sheet is refused at the file", async () => {
  const broken = zip({ "readme.txt": "nothing" });
  await expect(readSheetFile(broken)).rejects.toMatchObject({ code: "sheetUnreadable", field: "file" });
  await expect(readSheetFile(xlsx("").slice(0, 200))).rejects.toMatchObject({ code: "sheetUnreadable" });
});

function xlsx(rows: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const rel = (id: string, type: string, target: string) =>
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return zip({
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": rel("rId1", "officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rel("rId1", "worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

/** A zip whose entries are stored as they are. */
function zip(entries: Record<string, string>): Uint8Array {
  const parts: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), facts, path, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    index.push(Buffer.concat([Buffer.from("504b01021400", "hex"), facts, place, path]));
    parts.push(local);
    at += local.length;
  }
  const table = Buffer.concat(index);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(index.length, 4);
  end.writeUInt16LE(index.length, 6);
  end.writeUInt32LE(table.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, table, Buffer.from("504b0506", "hex"), end]);
}
