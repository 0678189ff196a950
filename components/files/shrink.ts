const LONGEST_SIDE = 2000;
const QUALITY = 0.8;
/** Below this a picture is sent as it is. */
const SMALL_BYTES = 600_000;

/**
 * A photograph small enough for a phone's connection: 2000 pixels at most, JPEG. Also turns what only this device can open (HEIC)
 * into JPEG. Gives back the original when the browser cannot, when it is small already, or when nothing would be won.
 */
export async function shrink(file: File): Promise<File> {
  const foreign = /\.(heic|heif)$/i.test(file.name) || /heic|heif/.test(file.type);
  const photograph = foreign || /^image\/(jpeg|png|webp)$/.test(file.type);
  if (!photograph || (!foreign && file.size < SMALL_BYTES)) return file;
  // A browser that cannot decode or draw it is no failure: the server decides about the original.
  const drawn = await redraw(file, LONGEST_SIDE, QUALITY).catch(() => null);
  if (!drawn || (!foreign && drawn.size >= file.size)) return file;
  return new File([drawn], file.name.replace(/\.[^.]*$/, ".jpg"), { type: "image/jpeg" });
}

/**
 * The picture anew as JPEG, at most so many pixels wide and high: nothing of the original file is left but what one sees, so also
 * not where it was taken. Null when the browser cannot draw; rejects when it cannot open the file.
 */
export async function redraw(file: Blob, longestSide: number, quality: number): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const brush = canvas.getContext("2d");
  if (!brush) return null;
  // JPEG knows no transparency; without a ground it would turn black.
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}
