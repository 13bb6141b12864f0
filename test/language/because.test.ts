import { describe, expect, test } from 'vitest';
import { type BecauseStep, explain } from '../../bot/core/because.ts';
import type { Pause } from '../../bot/core/deadline.ts';
import { obligationsOf, promisedObligation } from '../../bot/core/obligations.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import type { Roll, Span } from '../../bot/core/service-target.ts';
import { wordBecause } from '../../bot/language/because.ts';
import { at, context, day, profile, zone } from '../core/shipped.ts';

function told(text: string, span: Span, language: Language, pauses: readonly Pause[] = []): string {
  const received = at(text);
  const steps: BecauseStep[] = [
    { step: 'received', at: received },
    ...explain(received, span, { ...context, pauses }),
  ];
  return wordBecause(steps, zone, language).join(' · ');
}

const workingDays = (amount: number, calendar: 'strict' | 'standard' | 'local' = 'standard'): Span => ({
  unit: 'workingDays',
  amount,
  calendar,
});
const weeks = (amount: number): Span => ({ unit: 'weeks', amount, calendar: 'standard', roll: 'next' });
const months = (amount: number, roll: Roll): Span => ({ unit: 'months', amount, calendar: 'strict', roll });
const hours: Span = { unit: 'hours', amount: 24 };

describe('a because, read aloud', () => {
  test.each<[string, Span, string, string]>([
    [
      'Wednesday 2026-04-01 15:00',
      workingDays(10),
      'Modtaget onsdag 1. april 2026 · modtagelsesdagen tæller ikke med · påsken 2.–6. april og weekender sprunget over · 10 arbejdsdage → mandag 20. april',
      'Received Wednesday 1 April 2026 · the day of receipt does not count · Easter (2–6 April) and weekends skipped · 10 working days → Monday 20 April',
    ],
    [
      'Monday 2026-11-16 09:12',
      workingDays(1),
      'Modtaget mandag 16. november 2026 · modtagelsesdagen tæller ikke med · 1 arbejdsdag → tirsdag 17. november',
      'Received Monday 16 November 2026 · the day of receipt does not count · 1 working day → Tuesday 17 November',
    ],
    [
      'Sunday 2026-04-05 12:00',
      workingDays(2),
      'Modtaget søndag 5. april 2026 · modtagelsesdagen tæller ikke med · 2. påskedag 6. april sprunget over · 2 arbejdsdage → onsdag 8. april',
      'Received Sunday 5 April 2026 · the day of receipt does not count · Easter Monday (6 April) skipped · 2 working days → Wednesday 8 April',
    ],
    [
      'Wednesday 2026-12-23 12:00',
      workingDays(2, 'local'),
      'Modtaget onsdag 23. december 2026 · modtagelsesdagen tæller ikke med · julen 24.–25. december, dagene mellem jul og nytår 28.–30. december, nytår 31. december – 1. januar 2027 og weekender sprunget over · 2 arbejdsdage → tirsdag 5. januar 2027',
      'Received Wednesday 23 December 2026 · the day of receipt does not count · Christmas (24–25 December), the days between Christmas and New Year (28–30 December), New Year (31 December – 1 January 2027) and weekends skipped · 2 working days → Tuesday 5 January 2027',
    ],
    [
      'Monday 2026-03-16 09:00',
      workingDays(400, 'local'),
      'Modtaget mandag 16. marts 2026 · modtagelsesdagen tæller ikke med · weekender, helligdage og kommunens lukkedage sprunget over · 400 arbejdsdage → tirsdag 26. oktober 2027',
      'Received Monday 16 March 2026 · the day of receipt does not count · weekends, public holidays and the municipality’s closing days skipped · 400 working days → Tuesday 26 October 2027',
    ],
    [
      'Thursday 2026-04-16 09:00',
      weeks(4),
      'Modtaget torsdag 16. april 2026 · modtagelsesdagen tæller ikke med · 4 uger → torsdag 14. maj · torsdag 14. maj er lukket (Kristi himmelfartsdag), så fristen rykker frem til fredag 15. maj',
      'Received Thursday 16 April 2026 · the day of receipt does not count · 4 weeks → Thursday 14 May · Thursday 14 May is closed (Ascension Day), so the deadline moves on to Friday 15 May',
    ],
    [
      'Thursday 2026-12-10 09:00',
      weeks(2),
      'Modtaget torsdag 10. december 2026 · modtagelsesdagen tæller ikke med · 2 uger → torsdag 24. december · torsdag 24. december er lukket (julen og weekend), så fristen rykker frem til mandag 28. december',
      'Received Thursday 10 December 2026 · the day of receipt does not count · 2 weeks → Thursday 24 December · Thursday 24 December is closed (Christmas and weekend), so the deadline moves on to Monday 28 December',
    ],
    [
      'Saturday 2026-01-31 09:00',
      months(1, 'previous'),
      'Modtaget lørdag 31. januar 2026 · modtagelsesdagen tæller ikke med · 1 måned → lørdag 28. februar, for måneden har ikke flere dage · lørdag 28. februar er lukket (weekend), så fristen rykker tilbage til fredag 27. februar',
      'Received Saturday 31 January 2026 · the day of receipt does not count · 1 month → Saturday 28 February, as the month has no more days · Saturday 28 February is closed (weekend), so the deadline moves back to Friday 27 February',
    ],
    [
      'Friday 2026-11-20 16:10',
      hours,
      'Modtaget fredag 20. november 2026 kl. 16.10 · 24 timer → lørdag 21. november kl. 16.10',
      'Received Friday 20 November 2026 at 16:10 · 24 hours → Saturday 21 November at 16:10',
    ],
    [
      'Saturday 2026-03-28 12:00',
      hours,
      'Modtaget lørdag 28. marts 2026 kl. 12 · uret stilles en time frem undervejs · 24 timer → søndag 29. marts kl. 13',
      'Received Saturday 28 March 2026 at 12:00 · the clocks go forward an hour on the way · 24 hours → Sunday 29 March at 13:00',
    ],
    [
      'Saturday 2026-10-24 12:00',
      hours,
      'Modtaget lørdag 24. oktober 2026 kl. 12 · uret stilles en time tilbage undervejs · 24 timer → søndag 25. oktober kl. 11',
      'Received Saturday 24 October 2026 at 12:00 · the clocks go back an hour on the way · 24 hours → Sunday 25 October at 11:00',
    ],
  ])('%s', (received, span, da, en) => {
    expect([told(received, span, 'da'), told(received, span, 'en')]).toEqual([da, en]);
  });

  test('of a paused clock', () => {
    const pauses = [
      { from: day('Tuesday 2026-11-24'), through: day('Tuesday 2026-11-24') },
      { from: day('Monday 2026-11-30'), through: day('Wednesday 2026-12-02') },
    ];
    const span = { unit: 'days', amount: 10, calendar: 'standard', roll: 'next' } as const;
    expect(told('Friday 2026-11-20 09:00', span, 'da', pauses)).toBe(
      'Modtaget fredag 20. november 2026 · modtagelsesdagen tæller ikke med · fristen stod stille 24. november og 30. november – 2. december · 10 dage → fredag 4. december',
    );
    const rolled = { ...span, amount: 4 };
    const overIt = [{ from: day('Tuesday 2026-11-24'), through: day('Tuesday 2026-11-24') }];
    expect(told('Friday 2026-11-20 09:00', rolled, 'da', overIt)).toContain('4 dage → onsdag 25. november');
    expect(
      told('Friday 2026-11-20 09:00', { ...span, amount: 1 }, 'en', [
        { from: day('Monday 2026-11-23'), through: day('Tuesday 2026-11-24') },
      ]),
    ).toContain(
      'Saturday 21 November is closed (weekend), so the deadline moves on to Wednesday 25 November',
    );
  });

  test('of a case that was complete later', () => {
    const facts = {
      channel: 'inPerson',
      caseType: 'building-permit',
      received: at('Monday 2026-11-16 09:12'),
      completeAt: at('Thursday 2026-11-26 10:00'),
    } as const;
    const [decision] = obligationsOf(facts, profile, context).obligations;
    const words = (language: Language) => wordBecause(decision?.because ?? [], zone, language).join(' · ');
    expect(words('da')).toBe(
      'Modtaget mandag 16. november 2026 · fuldt oplyst torsdag 26. november · den dag tæller ikke med · 40 dage → tirsdag 5. januar 2027 · frist fastsat af byrådet',
    );
    expect(words('en')).toBe(
      'Received Monday 16 November 2026 · complete Thursday 26 November · that day does not count · 40 days → Tuesday 5 January 2027 · deadline set by the council',
    );
  });

  test('of a promise, which says its year itself', () => {
    const { because } = promisedObligation({ promised: day('Friday 2026-12-04') }, zone);
    expect(wordBecause(because, zone, 'da')).toEqual([
      'Lovet i kvitteringen: svar senest fredag 4. december 2026',
      'kommunens løfte til borgerne (R4)',
    ]);
    expect(wordBecause(because, zone, 'en')).toEqual([
      'Promised in the receipt: an answer by Friday 4 December 2026',
      'the municipality’s promise to its citizens (R4)',
    ]);
  });

  test('tells a rule by its number, and nobody a case type’s id', () => {
    const basis = (rule: string) => wordBecause([{ step: 'basis', basis: 'law', rule }], zone, 'da')[0];
    expect([basis('R16'), basis('own'), basis('gdpr-access')]).toEqual([
      'frist efter loven (R16)',
      'frist efter loven',
      'frist efter loven',
    ]);
  });
});
