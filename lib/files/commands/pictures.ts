import "server-only";
import sharp from "sharp";
import { Refusal } from "@/lib/refusal";
import { MOST_PIXELS } from "../rules";

const LONGEST_SIDE = 4096;

/**
 * Draws a picture anew: upright, at most 4096 pixels a side, and without anything else the file carried (place and time of the
 * photograph, previews, hidden appendages). Refuses `pictureTooLarge` above 60 million pixels and `fileDamaged`.
 */
export async function redraw(bytes: Uint8Array, kind: "jpg" | "png" | "webp"): Promise<Uint8Array> {
  const picture = sharp(bytes, { limitInputPixels: false, failOn: "error", pages: 1 });
  const { width = 0, height = 0 } = await picture.metadata().catch(damaged);
  if (width * height > MOST_PIXELS) throw new Refusal("pictureTooLarge", { megapixels: MOST_PIXELS / 1_000_000 });
  const upright = picture
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true });
  const drawn = {
    jpg: () => upright.jpeg({ quality: 85 }),
    png: () => upright.png(),
    webp: () => upright.webp({ quality: 85 }),
  }[kind]();
  return drawn.toBuffer().catch(damaged);
}

function damaged(): never {
  throw new Refusal("fileDamaged");
}
