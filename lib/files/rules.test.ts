import { describe, expect, test } from "vitest";
import { cleanName, dispositionOf, FILE_KINDS, type FileKind, LONGEST_NAME, mayShowInline } from "./rules";

describe("the name of a file", () => {
  test.each<[string, FileKind, string]>([
    ["营业执照.pdf", "pdf", "营业执照.pdf"],
    ["C:\\Users\\wang\\执照.JPEG", "jpg", "执照.jpg"],
    ["../../etc/passwd", "pdf", "passwd.pdf"],
    ["/", "png", "file.png"],
    ["..", "png", "file.png"],
    ["合同.pdf.exe", "pdf", "合同.pdf"],
    ["发票.php.jpg", "jpg", "发票.php.jpg"],
    ["照片.exe", "jpg", "照片.jpg"],
    ["方案1.4", "docx", "方案1.4.docx"],
    ["a\u202Egnp.exe", "png", "agnp.png"],
    ["零\u200B宽\u0000控\n制.pdf", "pdf", "零宽控制.pdf"],
    ['问<号>:"|?*.pdf', "pdf", "问号.pdf"],
    ["CON.pdf", "pdf", "_CON.pdf"],
    ["com1", "pdf", "_com1.pdf"],
    ["  空  格 . pdf ", "pdf", "空 格 . pdf.pdf"],
    [".htaccess", "png", "htaccess.png"],
  ])("%j becomes one that is safe everywhere", (given, kind, expected) => {
    expect(cleanName(given, kind)).toBe(expected);
  });

  test("is never longer than 120 characters, and a rare character is never cut in two", () => {
    const name = cleanName(`${"𠮷".repeat(300)}.pdf`, "pdf");
    expect([...name]).toHaveLength(LONGEST_NAME);
    expect(name.endsWith("𠮷.pdf")).toBe(true);
  });

  test("reaches old and new browsers in a header without breaking out of it", () => {
    const header = dispositionOf("attachment", '甲"; filename=x.html\\'.concat("'.pdf"));
    expect(header).toBe(
      `attachment; filename="__; filename=x.html_'.pdf"; filename*=UTF-8''%E7%94%B2%22%3B%20filename%3Dx.html%5C%27.pdf`,
    );
    expect(/^[\x20-\x7e]+$/.test(header)).toBe(true);
  });
});

test("only pictures are ever shown inside a page", () => {
  const shown = Object.values(FILE_KINDS).filter(mayShowInline);
  expect(shown).toEqual(["image/jpeg", "image/png", "image/webp"]);
  expect(mayShowInline("image/svg+xml")).toBe(false);
});
