/** The file an organisation may be read from instead of Entra: its shape, and reading it with every fault at once. */
import { z } from 'zod';
import type { Person, PersonId, Unit, UnitId } from '../core/directory.ts';
import { type Fault, firstOfEachPath, parsedJson, shapeFaults, wording } from '../edited-files/faults.ts';
import { referenceFaults } from './organisation-references.ts';

export type Organisation = {
  readonly municipality: string;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
};

export type OrganisationReading =
  | { readonly ok: true; readonly organisation: Organisation }
  /** Never empty; in the order of the file's shape first, then of what refers to what. */
  | { readonly ok: false; readonly faults: readonly Fault[] };

const tidy = /^\S(?:.{0,126}\S)?$/u;
const tidyOnly = 'Write 1 to 128 characters on one line, without a space at either end.';

const text = z.string().normalize('NFC').regex(tidy, tidyOnly);
const email = z.email('Write one e-mail address, such as "meho@roskilde.example".').toLowerCase();
const phone = z.string().regex(/^\+[1-9]\d{6,14}$/, 'Write it as E.164, such as "+4515313001": no spaces.');

// The port's brands exist for the compiler only, and a checked text is what earns them.
const personId = z.string().regex(tidy, tidyOnly) as unknown as z.ZodType<PersonId, string>;
const unitId = z
  .string()
  .normalize('NFC')
  .regex(/^[A-ZÆØÅ]{2,3}$/u, 'Write two or three capital letters, such as "BS".') as unknown as z.ZodType<
  UnitId,
  string
>;

const unit = z.strictObject({
  id: unitId.describe('Two or three capital letters (æøå too) as they stand in references: BS in BS-1042.'),
  name: text.describe('As people write it: "Borgerservice".'),
  manager: personId.describe('The id of a person, of this unit or of another.'),
  deputy: personId
    .optional()
    .describe("The id of the manager's deputy, who covers last of all. May be left out."),
  coordinators: z
    .array(personId)
    .describe(
      'Ids of people who may log absences and hand over for the unit, besides the manager and the deputy.',
    ),
  coverOrder: z
    .array(personId)
    .describe(
      'Ids of people who cover when neither a substitute nor the duty does: the first one is asked first.',
    ),
  mailboxes: z
    .array(email)
    .describe("Addresses of the unit's shared mailboxes. A mailbox belongs to one unit."),
  phone: phone.optional().describe("The unit's number as E.164: +4515313000. May be left out."),
  colleaguesMayLog: z.boolean().describe('true: anybody in the unit may log an absence for a colleague.'),
});

const person = z.strictObject({
  id: personId.describe("The person's Entra object id, exactly as Entra shows it (its case counts)."),
  name: text.describe('Full name, first name first.'),
  initials: z
    .string()
    .normalize('NFC')
    .regex(/^\S{1,12}$/u, 'Write 1 to 12 characters without spaces, such as "MEHO".')
    .describe('Initials, which nobody else in the unit has: "MEHO".'),
  email: email.describe("The person's own address, not a shared mailbox."),
  phones: z
    .array(phone)
    .describe('Numbers as E.164 (+4515313001), the one to be reached on first. May be empty.'),
  unit: unitId.describe("The letters of the person's unit."),
  roles: z
    .array(z.enum(['switchboard', 'administrator']))
    .describe(
      'switchboard: takes calls for all units. administrator: runs the bot, sees no inquiries. Most people: [].',
    ),
});

/** Strict everywhere: a misspelt optional field would otherwise be silently without effect. */
export const organisationSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where an editor finds this schema.'),
    municipality: text.describe('The name of the municipality.'),
    units: z.array(unit).min(1, 'List at least one unit.').describe('Every unit that answers citizens.'),
    people: z.array(person).describe('Every employee whom the bot shall know.'),
  })
  .describe('The people and units of a municipality, for Svarfrist (setting DIRECTORY).');

/**
 * Reads an organisation file. `Person` and `Unit` come out as the port has them: e-mails in lower case, names composed.
 * Never throws: all that is wrong comes back at once, so that nobody mends a file one start at a time.
 */
export function readOrganisation(json: string): OrganisationReading {
  const file = parsedJson(json);
  if ('fault' in file) return { ok: false, faults: [file.fault] };
  const shape = organisationSchema.safeParse(file.value, { error: wording });
  const faults = firstOfEachPath([...shapeFaults(shape.error), ...referenceFaults(file.value)]);
  if (!shape.success || faults.length > 0) return { ok: false, faults };
  const { municipality, units, people } = shape.data;
  return { ok: true, organisation: { municipality, units, people } };
}
