// node scripts/icons.mjs: draws the pictures of the installed app from app/icon.svg. Run it after the sign has changed; what it
// draws is kept in public/icons.
import { mkdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { main } from "./process.mjs";

const GROUND = "#0b4ea2";

await main(async () => {
  const sign = readFileSync("app/icon.svg");
  mkdirSync("public/icons", { recursive: true });
  for (const side of [192, 512]) await draw(sign, side).png().toFile(`public/icons/icon-${side}.png`);
  // Phones cut these to their own shape: the ground reaches the edge, the sign stays in the middle four fifths.
  await onGround(sign, 512, 0.8).toFile("public/icons/maskable-512.png");
  await onGround(sign, 180, 0.9).toFile("public/icons/apple-180.png");
  console.log("public/icons drawn");
});

function draw(sign, side) {
  return sharp(sign, { density: (72 * side) / 32 }).resize(side, side);
}

async function ground(sign, side, share) {
  return draw(sign, Math.round(side * share)).toBuffer();
}

function onGround(sign, side, share) {
  const sheet = sharp({ create: { width: side, height: side, channels: 3, background: GROUND } });
  return {
    toFile: async (file) =>
      sheet
        .composite([{ input: await ground(sign, side, share) }])
        .png()
        .toFile(file),
  };
}
