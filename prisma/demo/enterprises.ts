import * as z from "zod";
import { addDays, dayOf } from "@/lib/day";
import { addQualification } from "@/lib/enterprises/commands/qualifications";
import { registerEnterprise } from "@/lib/enterprises/commands/register";
import { demoCreditCode } from "@/lib/enterprises/rules";
import {
  registerEnterprise as enterpriseInput,
  addQualification as qualificationInput,
} from "@/lib/enterprises/schema";
import { addPerson, type DemoActor } from "./actors";
import type { Staff } from "./people";
import { randomFrom } from "./random";
import { readDemo } from "./texts";

const enterpriseFile = z.array(
  z.strictObject({
    name: z.string(),
    shortName: z.string(),
    industryCode: z.string(),
    industryName: z.string(),
    chain: z.string().nullable(),
    park: z.string(),
    building: z.string(),
    employees: z.number(),
    revenueWan: z.number(),
    assetsWan: z.number(),
    founded: z.string(),
    isKey: z.boolean(),
    qualifications: z.array(
      z.strictObject({ kind: z.string(), issuedDaysAgo: z.number(), expiresInDays: z.number().nullable() }),
    ),
  }),
);

const contactFile = z.strictObject({
  first: z.strictObject({
    name: z.string(),
    title: z.string(),
    administrator: z.strictObject({ name: z.string(), title: z.string() }),
  }),
  odd: z.array(z.string()),
  surnames: z.string(),
  given: z.array(z.string()),
  titles: z.array(z.string()),
  administratorTitles: z.array(z.string()),
});

export type DemoEnterprise = {
  id: string;
  name: string;
  chain: string | null;
  isKey: boolean;
  contact: DemoActor;
  contactPhone: string;
  administrator: DemoActor | null;
  /** The linked specialist of today, and since when; null where the link is missing. */
  specialist: { actor: DemoActor; since: Date } | null;
  leader: DemoActor | null;
};

const EVERY_FOURTH = 4;

/** Registers the 80 enterprises with their qualifications and people; the first one is the one on the role card. */
export async function makeEnterprises(staff: Staff, founding: Date, now: Date): Promise<DemoEnterprise[]> {
  const rows = enterpriseFile.parse(readDemo("enterprises.json"));
  const nameOf = nameMaker();
  const made: DemoEnterprise[] = [];
  for (const [index, { founded, qualifications, ...row }] of rows.entries()) {
    const factsOn = addDays(dayOf(founding), -40);
    const by = staff.triage[index % staff.triage.length] ?? staff.administrator;
    const input = enterpriseInput.parse({
      ...row,
      creditCode: demoCreditCode(index + 1),
      foundedOn: founded,
      factsSource: "年度统计报表",
      factsOn,
    });
    const { enterpriseId } = await registerEnterprise(by, input, founding);
    for (const { kind, issuedDaysAgo, expiresInDays } of qualifications) {
      await addQualification(
        by,
        qualificationInput.parse({
          enterpriseId,
          kind,
          certificateNo: `YX${String(index + 1).padStart(4, "0")}${kind.slice(0, 2).toUpperCase()}`,
          issuedOn: addDays(dayOf(now), -issuedDaysAgo),
          expiresOn: expiresInDays === null ? null : addDays(dayOf(now), expiresInDays),
        }),
        founding,
      );
    }
    const enterprise = { id: enterpriseId, name: row.name };
    const contactPhone = `138${String(41_000_000 + index * 7)}`;
    const person = { enterprise, phone: contactPhone };
    const contact = await addPerson(
      staff.administrator,
      { ...person, ...nameOf.contact(index), roles: ["enterpriseContact"] },
      founding,
    );
    const administrator =
      index % EVERY_FOURTH === 0
        ? await addPerson(
            staff.administrator,
            { ...person, ...nameOf.administrator(index), roles: ["enterpriseAdministrator"] },
            founding,
          )
        : null;
    const { chain, isKey, name } = row;
    made.push({
      id: enterpriseId,
      name,
      chain,
      isKey,
      contact,
      contactPhone,
      administrator,
      specialist: null,
      leader: null,
    });
  }
  return made;
}

/** Ordinary names, a few that trouble careless programs, and the fixed names of the first enterprise. */
function nameMaker() {
  const file = contactFile.parse(readDemo("contacts.json"));
  const random = randomFrom(41);
  const surnames = [...file.surnames];
  const invented = () => `${random.pick(surnames)}${random.pick(file.given)}`;
  return {
    contact: (index: number) => {
      if (index === 0) return { name: file.first.name, title: file.first.title };
      return { name: file.odd[index - 1] ?? invented(), title: random.pick(file.titles) };
    },
    administrator: (index: number) =>
      index === 0 ? file.first.administrator : { name: invented(), title: random.pick(file.administratorTitles) },
  };
}
