import {
  decideGreenChannel,
  grantGreenChannel,
  liftGreenChannel,
  proposeGreenChannel,
} from "@/lib/green-channel/commands";
import type { GreenGround } from "@/lib/green-channel/policy";
import * as schema from "@/lib/green-channel/schema";
import { first } from "./people";
import { helper, SEEN, type Story, wait } from "./story";

const REASONS: readonly { ground: GreenGround; reason: string }[] = [
  { ground: "production", reason: "再拖几天就要停线，库存只够交付三天，企业已出具书面说明，恢复一天早一天。" },
  { ground: "fixedDate", reason: "合同里写明了交付日期，逾期要付违约金，企业提供了合同复印件，必须赶在期限之前办完。" },
  { ground: "safety", reason: "专员现场看过，存在安全隐患，拖延可能影响厂区和周边，应当先办。" },
  { ground: "keyProject", reason: "市级重点项目，这件事办不完，下周的安装调试无法开始，专班会议要求列入。" },
];

/** The case is proposed for the green channel soon after its assignment, or a manager puts it in; then whatever the plan says. */
export async function hurry(story: Story): Promise<void> {
  const { plan, number, park, random } = story;
  const manager = first(park.staff.managers);
  const asked = schema.askGreenChannel.parse({ number, version: SEEN, ...random.pick(REASONS) });
  if (plan.green === "direct") return grantGreenChannel(manager, asked, wait(story, 10));
  await proposeGreenChannel(helper(story), asked, wait(story, 10));
  if (plan.green === "asked") return;
  const refused = plan.green === "refused";
  const note = refused ? "时间上来得及，按正常时限办理；绿色通道留给停产、安全这类情形。" : "";
  const ruling = refused ? "refused" : "granted";
  const decision = schema.decideGreenChannel.parse({ number, version: SEEN, ruling, note });
  await decideGreenChannel(manager, decision, wait(story, 20));
  if (plan.green !== "lifted") return;
  const lifted = { number, version: SEEN, reason: "企业来电说已经缓解，不再急需，改按正常时限办理。" };
  await liftGreenChannel(manager, schema.liftGreenChannel.parse(lifted), wait(story, 40));
}
