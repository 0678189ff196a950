import { createHash } from "node:crypto";
import sharp from "sharp";
import { storeUpload } from "@/lib/files/commands/upload";
import type { UploadTarget } from "@/lib/files/schema";
import { attachEvidence as attachToPlan } from "@/lib/plans/commands/evidence";
import type { EvidenceTarget } from "@/lib/plans/schema";
import type { DemoActor } from "./actors";
import { type Random, randomFrom } from "./random";

const PAPERS = [
  "营业执照.pdf",
  "用电申请书.pdf",
  "购销合同.pdf",
  "财务报表(第三季度).pdf",
  "设备清单.pdf",
  "情况说明(盖章).pdf",
];
const PHOTOS = ["现场照片.png", "设备铭牌.png", "厂区平面图.png", "停电记录截图.png", "仪表读数.png"];
const EVIDENCE = ["现场核查照片.png", "会商纪要.pdf", "整改后照片.png", "办理回执.pdf"];

/** Puts small papers and pictures onto a draft, as whoever is about to file it. */
export async function attachToDraft(
  actor: DemoActor,
  draft: string,
  count: number,
  seed: number,
  now: Date,
): Promise<void> {
  const random = randomFrom(seed);
  const names = [PAPERS, PHOTOS, PAPERS].slice(0, count).map((list) => random.pick(list));
  for (const name of new Set(names)) await upload(actor, { draft }, name, random, now);
}

/** One piece of evidence on a line of a checklist; the enterprise may read it. */
export async function attachEvidence(
  actor: DemoActor,
  number: string,
  item: string,
  random: Random,
  now: Date,
): Promise<void> {
  await upload(actor, { case: number, item, visible: "1" }, random.pick(EVIDENCE), random, now);
}

/** One piece of evidence of a measure of a service plan. */
export async function attachToMeasure(
  actor: DemoActor,
  target: EvidenceTarget,
  random: Random,
  now: Date,
): Promise<void> {
  const { facts, bytes } = await sampleFile(random.pick(EVIDENCE), random);
  await attachToPlan(actor, target, facts, bytes, now);
}

async function upload(actor: DemoActor, target: UploadTarget, name: string, random: Random, now: Date): Promise<void> {
  const { facts, bytes } = await sampleFile(name, random);
  await storeUpload(actor, target, facts, bytes, now);
}

async function sampleFile(name: string, random: Random) {
  const bytes = name.endsWith(".pdf") ? paper(random) : await picture(random);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, facts: { name, sha256, length: bytes.byteLength } };
}

/** A drawing of a factory under a sky, in colours of its own. */
export function picture(random: Random): Promise<Uint8Array> {
  const hue = random.between(0, 359);
  const chimneys = Array.from({ length: random.between(1, 3) }, (_, index) => {
    const x = 150 + index * 90;
    return `<rect x="${x}" y="120" width="26" height="150" fill="hsl(${hue},18%,42%)"/><circle cx="${x + 30}" cy="90" r="${random.between(14, 26)}" fill="#fff" opacity=".7"/>`;
  });
  const windows = Array.from(
    { length: 6 },
    (_, index) =>
      `<rect x="${120 + index * 62}" y="300" width="38" height="30" fill="hsl(48,80%,${random.between(60, 85)}%)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420"><rect width="640" height="420" fill="hsl(${hue},45%,82%)"/>${chimneys.join("")}<path d="M90 270h440v110H90z" fill="hsl(${hue},22%,56%)"/>${windows.join("")}<rect y="380" width="640" height="40" fill="hsl(95,18%,55%)"/></svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** One page that says it is a sample. */
function paper(random: Random): Uint8Array {
  const page = `BT /F1 22 Tf 72 740 Td (SAMPLE DOCUMENT) Tj 0 -36 Td /F1 12 Tf (For demonstration only. No. ${random.between(10_000, 99_999)}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${page.length}>>\nstream\n${page}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
