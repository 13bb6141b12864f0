import { z } from 'zod';
import { LANGUAGES } from '../core/reply-language.ts';
import { FEASTS } from '../core/working-calendar.ts';
import { caseType, serviceTarget } from './target-schema.ts';

const httpsUrl = z.url({ protocol: /^https$/, error: 'Write an https address.' });

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write it as hours and minutes, such as "08:00".')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const opening = z
  .strictObject({
    from: time.describe('When it opens: "08:00".'),
    to: time.describe('When it closes: "15:00".'),
  })
  // Said this way round, a time that is none, which was told already, is in order.
  .refine(({ from, to }) => !(to <= from), { error: 'It closes before it opens.', path: ['to'] })
  .transform(({ from, to }) => ({ opens: from, closes: to }));

const WEEKDAYS = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 } as const;
type Weekday = keyof typeof WEEKDAYS;

const openingHours = z
  .strictObject({
    mon: opening.optional().describe('Monday; left out, it is closed.'),
    tue: opening.optional().describe('Tuesday.'),
    wed: opening.optional().describe('Wednesday.'),
    thu: opening.optional().describe('Thursday.'),
    fri: opening.optional().describe('Friday.'),
    sat: opening.optional().describe('Saturday.'),
    sun: opening.optional().describe('Sunday.'),
  })
  .refine((days) => Object.keys(days).length > 0, 'Open on one day at least.')
  .transform((days) =>
    Object.fromEntries(
      (Object.keys(WEEKDAYS) as Weekday[]).flatMap((day) => {
        const hours = days[day];
        return hours === undefined ? [] : [[WEEKDAYS[day], hours] as const];
      }),
    ),
  );

/** In a year without 29 February, for a closing must be a day of every year. */
const monthAndDay = z
  .string()
  .regex(
    /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/,
    'Write month and day of a day that every year has, such as "12-24".',
  );

const feast = z
  .enum(FEASTS)
  .describe('What people are told it is: a feast that it belongs to, or ownClosing.');

/** Those that move; what lies beside the others has a date of its own. */
const movableFeast = z.enum(['easter', 'prayerDay', 'ascension', 'whitsun']);

const closing = z.union(
  [
    z.strictObject({ on: monthAndDay.describe('Month and day: "12-24".'), feast }),
    z.strictObject({
      after: movableFeast.describe('A feast that moves from year to year.'),
      days: z
        .int()
        .min(-20)
        .max(60)
        .describe("So many days after the feast's last day, or before where negative."),
      feast,
    }),
  ],
  'Write a day of every year, {"on": "12-24", "feast": "christmas"}, or one beside a feast that moves, {"after": "ascension", "days": 1, "feast": "ascension"}.',
);

const timeZone = z
  .string()
  .refine(isTimeZone, 'Write a time zone by its name, such as "Europe/Copenhagen".')
  .describe('The name of the time zone whose clocks the municipality goes by.');

/** By name alone: an offset such as +01:00 knows no summer time. */
function isTimeZone(id: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
    return /^[A-Za-z]/.test(id);
  } catch {
    return false;
  }
}

/** Strict everywhere: a misspelt optional field would otherwise be silently without effect. */
export const profileSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where an editor finds this schema.'),
    name: z
      .string()
      .min(1, 'Write the name.')
      .max(32, 'Teams allows 32 characters.')
      .describe('As it stands in the Teams app: "Roskilde Kommune". At most 32 characters, by Teams\' rule.'),
    language: z.enum(LANGUAGES).describe('Spoken in channels and group chats.'),
    timeZone,
    websiteUrl: httpsUrl.describe("The municipality's website."),
    privacyUrl: httpsUrl.describe('Its page about personal data.'),
    termsOfUseUrl: httpsUrl.describe('Its terms of use.'),
    openingHours: openingHours.describe(
      'When citizens can reach it; people are shown the hour at which it closes.',
    ),
    calendars: z
      .strictObject({
        standard: z.array(closing).describe('What standard closes besides week-ends and public holidays.'),
        local: z.array(closing).describe('What local closes besides standard.'),
      })
      .describe('Closed days. strict closes week-ends and public holidays alone, and needs nothing here.'),
    keepClosedMonths: z
      .int()
      .min(1, 'Keep them for a month at least.')
      .max(120, 'Keep them for ten years at most.')
      .default(12)
      .describe(
        'For how many months a closed inquiry is kept; then it is deleted, after a warning. 12 if left out.',
      ),
    targets: z.array(serviceTarget).describe('What an inquiry must have, by its channel and its kind.'),
    caseTypes: z.array(caseType).describe('Kinds of cases with deadlines of their own.'),
  })
  .describe("A municipality's own profile, for Svarfrist (setting PROFILE).");
