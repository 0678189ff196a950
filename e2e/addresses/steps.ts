import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { fileCase } from "@/lib/cases/commands/filing";
import * as cases from "@/lib/cases/schema";
import { approveAnswer, proposeAnswer } from "@/lib/checklist/commands/answer";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { signItems } from "@/lib/checklist/commands/sign";
import { completeItem } from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import { db } from "@/lib/db";
import { confirmCase } from "@/lib/ratings/commands/confirm";
import * as ratings from "@/lib/ratings/schema";
import { issueSlip } from "@/lib/supervision/commands/slips";
import * as supervision from "@/lib/supervision/schema";
import type { Park } from "@/lib/testing/park";
import { SECRETS } from "./secrets";

type Command<Schema extends z.ZodType> = (actor: Actor, input: z.output<Schema>, now: Date) => Promise<unknown>;

/** The way of a case through the park, step by step; each returns the number of a case that has come so far. */
export class Steps {
  private seconds = 0;
  constructor(
    private readonly park: Park,
    private readonly now: Date,
  ) {}

  /** Lets somebody do one thing to a case, an hour ago and a second after the thing before. */
  async act<Schema extends z.ZodType>(
    number: string,
    actor: Actor,
    [schema, command]: readonly [Schema, Command<Schema>],
    input: object = {},
  ): Promise<void> {
    const { version } = await db.case.findUniqueOrThrow({ where: { number }, select: { version: true } });
    const fits = schema.safeParse({ number, version, ...input });
    // Some forms carry no version: a note is never outdated.
    await command(actor, fits.success ? fits.data : schema.parse({ number, ...input }), this.next());
  }

  async filed(title: string, by: "contact" | "stranger" = "contact"): Promise<string> {
    const own = by === "contact";
    const contact = { contactName: "联系人", contactPhone: (own ? SECRETS.ownPhone : SECRETS.otherPhone).text };
    const content = { title, detail: own ? SECRETS.ownDetail.text : "", typeCode: this.park.type.code };
    const input = { draftId: crypto.randomUUID(), ...content, ...contact };
    return (await fileCase(this.park.people[by], cases.fileCase.parse(input), this.next())).number;
  }

  async assigned(title: string): Promise<string> {
    const number = await this.filed(title);
    await this.accept(number);
    return number;
  }

  async accept(number: string): Promise<void> {
    const { lead, support } = this.park.departments;
    const wanted = { leadDepartmentId: lead.id, withSupport: "chosen", supportIds: [support.id] };
    await this.act(number, this.park.people.triage, [checklist.accept, acceptCase], wanted);
  }

  /** Both departments have signed. */
  async working(title: string): Promise<string> {
    const number = await this.assigned(title);
    await this.sign(number);
    return number;
  }

  async sign(number: string): Promise<void> {
    const { liaison, supportLiaison } = this.park.people;
    for (const actor of [liaison, supportLiaison]) await this.act(number, actor, [checklist.signItems, signItems]);
  }

  /** Every item is done. */
  async worked(title: string): Promise<string> {
    const number = await this.working(title);
    const { liaison, supportLiaison } = this.park.people;
    for (const actor of [liaison, supportLiaison]) {
      for (const { id } of await openItems(number, actor.departmentId)) await this.complete(number, actor, id);
    }
    return number;
  }

  /** A slip by hand about the answer; returns its id. */
  async slip(number: string): Promise<string> {
    const { id: clockId } = await db.clock.findFirstOrThrow({ where: { case: { number }, kind: "answer" } });
    const asked = { clockId, colour: "yellow", words: SECRETS.ownSlip.text };
    await this.act(number, this.park.people.supervisor, [supervision.issueSlip, issueSlip], asked);
    const { id } = await db.supervisionSlip.findFirstOrThrow({ where: { clockId }, orderBy: { serial: "desc" } });
    return id;
  }

  async complete(number: string, actor: Actor, itemId: string): Promise<void> {
    const { version } = await db.item.findUniqueOrThrow({ where: { id: itemId }, select: { version: true } });
    const done = { number, itemId, itemVersion: version, note: "已办" };
    await completeItem(actor, checklist.completeItem.parse(done), this.next());
  }

  async inReview(title: string, replyText = "已经办好，请确认。"): Promise<string> {
    const number = await this.worked(title);
    await this.propose(number, replyText);
    return number;
  }

  async propose(number: string, replyText: string): Promise<void> {
    const reply = { outcome: "solved", disposalMode: "studiedTransferred", replyText };
    await this.act(number, this.park.people.liaison, [cases.proposeAnswer, proposeAnswer], reply);
  }

  async answered(title: string): Promise<string> {
    const number = await this.inReview(title);
    await this.act(number, this.park.people.reviewer, [cases.approveAnswer, approveAnswer]);
    return number;
  }

  async settled(title: string): Promise<string> {
    const number = await this.answered(title);
    const rating = { solved: "yes", level: "4", comment: SECRETS.ownComment.text };
    await this.act(number, this.park.people.contact, [ratings.confirmCase, confirmCase], rating);
    return number;
  }

  private next(): Date {
    this.seconds += 1;
    return new Date(this.now.getTime() - 3_600_000 + this.seconds * 1000);
  }
}

/** What a department still has to do in a case, in the order of the list. */
export function openItems(number: string, departmentId: string | null) {
  const open = { completedAt: null, exemptedAt: null, removedAt: null };
  return db.item.findMany({
    where: { case: { number }, departmentId: departmentId ?? "", ...open },
    orderBy: { position: "asc" },
    select: { id: true, version: true },
  });
}
