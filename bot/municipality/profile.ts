import type { OpeningHours } from '../core/opening-hours.ts';
import type { Language } from '../core/reply-language.ts';
import type { CaseType, ServiceTarget } from '../core/service-target.ts';
import { type Fault, firstOfEachPath, parsedJson, shapeFaults, wording } from '../edited-files/faults.ts';
import type { OwnClosings } from './calendars.ts';
import { clashes } from './profile-clashes.ts';
import { profileSchema } from './profile-schema.ts';

/** What is this municipality's own; the shipped one is `roskilde.json`. */
export type Profile = {
  /** As it stands in the Teams app: `Roskilde Kommune`. At most 32 characters, by Teams' rule. */
  readonly name: string;
  /** Spoken in channels and group chats. */
  readonly language: Language;
  /** IANA's name of it. */
  readonly timeZone: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsOfUseUrl: string;
  readonly openingHours: OpeningHours;
  /** Closed days; `calendars()` makes calendars of them. */
  readonly calendars: OwnClosings;
  /** For how many months a closed inquiry is kept. */
  readonly keepClosedMonths: number;
  readonly targets: readonly ServiceTarget[];
  readonly caseTypes: readonly CaseType[];
};

export type ProfileReading =
  | { readonly ok: true; readonly profile: Profile }
  /** Never empty; in the order of the file's shape first, then of what clashes. */
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a profile. Never throws: all that is wrong comes back at once, each with its path. */
export function readProfile(text: string): ProfileReading {
  const file = parsedJson(text);
  if ('fault' in file) return { ok: false, faults: [file.fault] };
  const shape = profileSchema.safeParse(file.value, { error: wording });
  const faults = firstOfEachPath([...shapeFaults(shape.error), ...clashes(file.value)]);
  if (!shape.success || faults.length > 0) return { ok: false, faults };
  const { $schema: _, ...profile } = shape.data;
  return { ok: true, profile: Object.freeze(profile) };
}
