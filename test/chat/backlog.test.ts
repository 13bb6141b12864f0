import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { buttonOf, elements, PEOPLE, type Reply, startTalk, type Talk } from './support/talk.ts';

const { megan, jonas, adele, mette, alex, lynne, patti } = PEOPLE;
const person = (number: string, name: string) => {
  const aadObjectId = `7a3e0000-0000-4000-8000-000000000${number}`;
  return { id: `29:${aadObjectId}`, name, aadObjectId };
};
/** Of Voksenservice, which she leads, as she does Socialpsykiatri. */
const gitte = person('501', 'Gitte Overgaard');

const HOSTILE = '**Pas** [her](https://evil.example) {{DATE(2026-11-22)}} \u202Elive <at>Alle</at>';

let talk: Talk;
let late: string;
let lateOfNobody: string;
let soon: string;
let child: string;
let far: string;
beforeAll(async () => {
  talk = await startTalk();
  const ofMette = { owner: mette.aadObjectId };
  far = await talk.register({ owner: alex.aadObjectId, subject: HOSTILE });
  soon = await talk.register({ ...ofMette, channel: 'email', subject: 'Kørekort' });
  late = await talk.register({
    ...ofMette,
    channel: 'email',
    received: '2026-11-17T08:00:00Z',
    subject: 'Pas',
    caseNumber: '26/1234',
  });
  lateOfNobody = await talk.register({ channel: 'email', received: '2026-11-18T08:00:00Z' });
  child = await talk.register({
    ...ofMette,
    caseType: 'child-concern',
    subject: 'Underretning',
    received: '2026-11-23T08:30:00Z',
  });
});
afterAll(() => talk[Symbol.asyncDispose]());

const refsOf = ({ card }: Reply) =>
  elements(card, 'weight')
    .map(({ text }) => String(text))
    .filter((text) => /^[A-Z]{2}-\d+$/.test(text));

/** What a row shows of whose it is, and its buttons. */
function rowOf(reply: Reply, ref: string): { state: string[]; buttons: string[] } {
  const row = elements(reply.card?.body, 'separator').find((one) =>
    refsOf({ ...reply, card: one }).includes(ref),
  );
  const state = elements(row, 'isSubtle').filter(({ text }) => !/Modtaget/.test(String(text)));
  return {
    state: state.map(({ text }) => String(text)),
    buttons: elements(row, 'verb').map(({ title }) => String(title)),
  };
}

const NO_OTHERS = 'Fortrolige henvendelser hos andre er ikke talt med.';

describe('the unit’s list', () => {
  test('all, the nearest first, in words', async () => {
    const reply = await talk.say(alex, 'åbne henvendelser');
    expect(refsOf(reply)).toEqual([late, lateOfNobody, soon, far]);
    expect(reply.words).toContain('Åbne henvendelser · Borgerservice');
    expect(reply.words).toContain(
      `Borgerservice har 4 åbne henvendelser: 2 er overskredet, 1 er ufordelt. Først ${late}: svar skulle være sendt torsdag den 19. november.`,
    );
    expect(reply.words).toContain(NO_OTHERS);
  });

  test('in English', async () => {
    const { words } = await talk.say(lynne, 'open inquiries in Borgerservice');
    expect(words).toContain(
      `Borgerservice has 4 open inquiries: 2 are overdue, 1 is unassigned. First ${late}: the answer was due Thursday 19 November.`,
    );
  });

  test.each([
    [
      'hvor mange er overskredet?',
      () => [late, lateOfNobody],
      /Borgerservice har 2 overskredne henvendelser: 1 er ufordelt\. Først/,
    ],
    [
      'hvad er ufordelt',
      () => [lateOfNobody],
      /Borgerservice har 1 ufordelt henvendelse: 1 er overskredet\. Først/,
    ],
    [
      'åbne henvendelser denne uge',
      () => [late, lateOfNobody, soon],
      /Borgerservice har 3 henvendelser med frist denne uge: 2 er overskredet/,
    ],
    ['åbne henvendelser i BS', () => [late, lateOfNobody, soon, far], /Borgerservice har 4 åbne/],
  ])('%s', async (text, refs, summary) => {
    const reply = await talk.say(alex, text);
    expect(refsOf(reply)).toEqual(refs());
    expect(reply.words).toMatch(summary);
  });

  test('what was asked for by a breakdown comes without it, and says so', async () => {
    const { words } = await talk.say(megan, 'backlog pr. medarbejder');
    expect(words).toMatch(/Fordelingen kan jeg ikke regne ud endnu, men her er listen\. Borgerservice har 5/);
  });

  test.each([
    ['åbne henvendelser', 'Jobcenter har ingen åbne henvendelser.'],
    ['hvor mange er overskredet', 'Jobcenter har ingen overskredne henvendelser.'],
    ['hvad er ufordelt', 'Jobcenter har ingen ufordelte henvendelser.'],
    ['åbne henvendelser denne uge', 'Jobcenter har ingen henvendelser med frist denne uge.'],
  ])('none: %s', async (text, words) => {
    expect((await talk.say(patti, text)).text).toBe(`${words} ${NO_OTHERS}`);
  });

  test('what a citizen wrote is text, and long texts are cut between characters', async () => {
    await using other = await startTalk();
    const subject = '🏠'.repeat(150);
    for (let index = 0; index < 12; index += 1)
      await other.register({ subject, caseType: 'sickness-benefit', caseNumber: '9'.repeat(40) });
    const reply = await other.say(megan, 'åbne henvendelser');
    expect(reply.words).toContain(` · ${'🏠'.repeat(100)}…`);
    const { card } = await talk.say(alex, 'åbne henvendelser');
    const holders = elements(card, 'text').filter(({ text }) => String(text).includes('evil.example'));
    expect(holders).toEqual([{ type: 'TextRun', text: ` · ${HOSTILE}` }]);
  });
});

describe('whose list it is', () => {
  test.each([
    ['the manager', megan, 5],
    ['the owner of the confidential one', mette, 5],
    ['the deputy', jonas, 4],
    ['the coordinator', adele, 4],
    ['a member', alex, 4],
    ['a member with a role', lynne, 4],
  ])('%s sees it, and as many as are theirs to see', async (_, who, count) => {
    const reply = await talk.say(who, 'åbne henvendelser');
    expect(reply.words).toContain(`Borgerservice har ${count} åbne henvendelser: 2 er overskredet`);
    expect(reply.words.includes(child)).toBe(count === 5);
    expect(reply.words.includes(NO_OTHERS)).toBe(who !== megan);
  });

  test.each([
    ['of another unit', patti],
    ['who leads other units', gitte],
    ['of the administration', person('303', 'Isaiah Langer')],
    ['unknown', newcomer()],
  ])('somebody %s is told who can', async (_, who) => {
    const refused = 'Kun medarbejdere, ledere og koordinatorer i Borgerservice kan se den liste.';
    expect((await talk.say(who, 'åbne henvendelser i Borgerservice')).text).toBe(refused);
    expect((await talk.say(who, 'hvor mange er overskredet i BS', 'channel')).text).toBe(refused);
    expect((await talk.press(who, 'backlog', { unit: 'BS' })).text).toBe(refused);
  });

  test('who belongs to no unit is asked to name one', async () => {
    expect((await talk.say(newcomer(), 'åbne henvendelser')).text).toMatch(/hvilken enhed du hører til/);
    expect((await talk.press(alex, 'backlog', { unit: 'XX' })).text).toMatch(
      /findes ikke i kataloget længere/,
    );
  });

  test('a leader of two units gets the own one, and the other at a press', async () => {
    const ref = await talk.register({ unit: 'SP' });
    const own = await talk.say(gitte, 'åbne henvendelser');
    expect(own.words).toContain('Voksenservice har ingen åbne henvendelser.');
    const { verb, data } = buttonOf(own, 'Socialpsykiatri');
    const other = await talk.press(gitte, verb, data);
    expect(other.words).toContain('Socialpsykiatri har 1 åben henvendelse');
    expect(refsOf(other)).toEqual([ref]);
    expect(buttonOf(other, 'Voksenservice').data).toEqual({ unit: 'VS' });
    expect((await talk.say(gitte, 'hvad er ufordelt', 'channel')).words).toContain(
      'Du kan også se Socialpsykiatri. Skriv for eksempel »åbne henvendelser i Socialpsykiatri«.',
    );
  });
});

describe('a line', () => {
  test('names its owner, but beside what is late only to whoever may help', async () => {
    const [toColleague, toOwner, toManager] = [
      await talk.say(alex, 'åbne henvendelser'),
      await talk.say(mette, 'åbne henvendelser'),
      await talk.say(megan, 'åbne henvendelser'),
    ];
    expect(rowOf(toColleague, soon).state).toEqual(['Mette Holm']);
    expect(rowOf(toColleague, late).state).toEqual(['Hos en kollega']);
    expect(rowOf(toOwner, late).state).toEqual(['Din']);
    expect(rowOf(toManager, late).state).toEqual(['Mette Holm']);
    expect(rowOf(toManager, lateOfNobody).state).toEqual(['Ufordelt']);
  });

  test('offers what this person may do, and no more', async () => {
    const toColleague = await talk.say(alex, 'åbne henvendelser');
    expect(rowOf(toColleague, late).buttons).toEqual(['Vis']);
    expect(rowOf(toColleague, lateOfNobody).buttons).toEqual(['Tag', 'Giv videre …', 'Vis']);
    expect(rowOf(toColleague, far).buttons).toEqual(['Giv videre …', 'Vis']);
    expect(rowOf(await talk.say(megan, 'åbne henvendelser'), late).buttons).toEqual([
      'Tag',
      'Giv videre …',
      'Vis',
    ]);
  });

  test('carries an id, a version and the page, and nothing else', async () => {
    const { data } = buttonOf(await talk.say(alex, 'hvad er ufordelt'), 'Tag');
    expect(data).toEqual({ ref: lateOfNobody, version: 1, from: { unit: 'BS', scope: 'unassigned' } });
  });
});

test.each(['channel', 'groupChat'] as const)(
  'where others read along: no subjects, nothing confidential, no name beside what is late, no buttons (%s)',
  async (where) => {
    for (const who of [mette, megan]) {
      const reply = await talk.say(who, 'åbne henvendelser', where);
      expect(reply.words).toContain(
        'Borgerservice har 4 åbne henvendelser: 2 er overskredet, 1 er ufordelt.',
      );
      expect(reply.words).not.toMatch(/Pas|Kørekort|evil|Underretning|26\/1234|Mette/);
      expect(reply.words).not.toContain(child);
      expect(rowOf(reply, soon)).toEqual({ state: ['MEHO'], buttons: [] });
      expect(rowOf(reply, late)).toEqual({ state: ['Hos en kollega'], buttons: [] });
      expect(reply.words).toContain(
        'Emner og fortrolige henvendelser viser jeg kun i din egen chat med mig.',
      );
    }
  },
);

test('ten a page, and the next ones by a press', async () => {
  await using other = await startTalk();
  const refs: string[] = [];
  for (let day = 1; day <= 13; day += 1)
    refs.push(await other.register({ received: `2026-11-${String(day).padStart(2, '0')}T08:00:00Z` }));
  const first = await other.say(alex, 'åbne henvendelser');
  expect(refsOf(first)).toEqual(refs.slice(0, 10));
  const next = buttonOf(first, 'Vis de næste');
  const second = await other.press(alex, next.verb, next.data);
  expect(second.words).toContain('Åbne henvendelser · Borgerservice, fortsat');
  expect(second.words.match(/Åbne henvendelser/g)).toHaveLength(1);
  expect(refsOf(second)).toEqual(refs.slice(10));
  const back = buttonOf(second, 'Vis fra starten');
  expect((await other.press(alex, back.verb, back.data)).words).toBe(first.words);
});

test.each([
  [{}],
  [{ unit: '' }],
  [{ unit: 'BS', scope: 'mine' }],
  [{ unit: 'BS', after: 'BS-1' }],
  [{ unit: 'BS', after: { ref: 'BS-1', due: 1e300 } }],
])('%j is no button of ours', async (data) => {
  expect((await talk.press(alex, 'backlog', data)).text).toMatch(/Den knap virker ikke længere/);
});
