import * as z from "zod";
import type { DemoEnterprise } from "./enterprises";
import type { Park } from "./park";
import type { Plan } from "./plan";
import type { Random } from "./random";
import { fill, type RequestText, readDemo } from "./texts";

const oddFile = z.array(z.strictObject({ title: z.string(), detail: z.string() }));

export type Wording = Pick<Plan, "enterprise" | "text" | "chosen">;

/** Chooses a text for a request type and an enterprise it fits (the given one, if any), and fills in its figures. */
export function wordingFor(park: Park, typeCode: string, random: Random, wanted?: number): Wording {
  const texts = park.requests[typeCode]?.texts ?? [];
  const given = wanted === undefined ? null : park.enterprises[wanted];
  const fitting = given ? texts.filter((text) => fits(text, given)) : texts;
  const template = random.pick(fitting.length > 0 ? fitting : texts);
  const enterprise = wanted ?? random.weighted(weightsFor(park, template));
  const chosen = new Map<string, string>();
  const title = fill(template.title, random, chosen);
  const detail = fill(template.detail, random, chosen);
  const quantity = fill(template.quantity ?? "", random, chosen);
  return { enterprise, chosen, text: { title, detail, quantity } };
}

/** Texts as real people also send them: emoji, markup, one endless word, a body of two thousand characters. */
export function oddTexts(): Plan["text"][] {
  const sentence =
    "上午九点设备报警停机,班长先断电再联系维修,十点二十分恢复,期间损失半成品约两百公斤,记录见附表第一页。";
  const long = [...sentence.repeat(60)].slice(0, 2000).join("");
  return oddFile
    .parse(readDemo("odd.json"))
    .map(({ title, detail }) => ({ title, detail: detail === "LONG" ? long : detail, quantity: "" }));
}

function fits(text: RequestText, enterprise: DemoEnterprise): boolean {
  return !text.chains || text.chains.includes(enterprise.chain ?? "");
}

/** Key enterprises ask more often; the one on the role card is only used on purpose. */
function weightsFor(park: Park, text: RequestText): [number, number][] {
  return park.enterprises.map((enterprise, index) => {
    const weight = index === 0 || !fits(text, enterprise) ? 0 : enterprise.isKey ? 3 : 1;
    return [index, weight];
  });
}
