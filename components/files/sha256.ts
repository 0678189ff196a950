/**
 * SHA-256 as 64 hexadecimal digits. Browsers offer it only over https; many parks run over plain http inside their own network,
 * so there it is worked out here (FIPS 180-4).
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle;
  const digest = subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : digestOf(bytes);
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same without the browser's help. */
export function digestOf(message: Uint8Array): Uint8Array {
  const state = fractions(8, 1 / 2);
  const constants = fractions(64, 1 / 3);
  const padded = pad(message);
  const words = new Uint32Array(64);
  for (let offset = 0; offset < padded.byteLength; offset += 64) {
    for (let i = 0; i < 64; i++) words[i] = i < 16 ? padded.getUint32(offset + i * 4) : scheduled(words, i);
    mix(state, words, constants);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => {
    digest.setUint32(index * 4, word);
  });
  return new Uint8Array(digest.buffer);
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));
const at = (words: Uint32Array, index: number) => words[index] ?? 0;

function scheduled(words: Uint32Array, i: number): number {
  const [a, b] = [at(words, i - 15), at(words, i - 2)];
  const small0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
  const small1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
  return (at(words, i - 16) + small0 + at(words, i - 7) + small1) | 0;
}

function mix(state: Uint32Array, words: Uint32Array, constants: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const chosen = (e & f) ^ (~e & g);
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + at(constants, i) + at(words, i)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
}

/** The first 32 bits of the fractional parts of the roots of the first primes: the standard's constants. */
function fractions(count: number, power: number): Uint32Array {
  const found = new Uint32Array(count);
  for (let candidate = 2, index = 0; index < count; candidate++) {
    if (isPrime(candidate)) found[index++] = Math.floor((candidate ** power % 1) * 2 ** 32);
  }
  return found;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) return false;
  return true;
}

function pad(message: Uint8Array): DataView {
  const length = Math.ceil((message.byteLength + 9) / 64) * 64;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.byteLength] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(message.byteLength / 2 ** 29));
  view.setUint32(length - 4, (message.byteLength << 3) >>> 0);
  return view;
}
