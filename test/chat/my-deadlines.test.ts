import { afterAll, beforeAll, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import { buttonOf, elements, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette, alex } = PEOPLE;
const ofMette = { owner: mette.aadObjectId };

let talk: Talk;
let late: string;
let soon: string;
let far: string;
let child: string;
beforeAll(async () => {
  talk = await startTalk();
  far = await talk.register({ ...ofMette, subject: 'Flytning' });
  // Two working days from Friday end on Tuesday.
  soon = await talk.register({
    ...ofMette,
    channel: 'email',
    subject: '**Pas** [her](https://evil.example) {{DATE(2026-11-22)}}',
  });
  late = await talk.register({
    ...ofMette,
    channel: 'email',
    received: '2026-11-17T08:00:00Z',
    subject: 'Kørekort',
  });
  child = await talk.register({
    ...ofMette,
    caseType: 'child-concern',
    subject: 'Underretning',
    received: '2026-11-23T08:30:00Z',
  });
});
afterAll(() => talk[Symbol.asyncDispose]());

test('mine, the nearest first, in words', async () => {
  const { words, card } = await talk.say(mette, 'hvad er min frist?');
  const refs = elements(card, 'weight')
    .map(({ text }) => text)
    .filter((text) => /^BS-/.test(String(text)));
  expect(refs).toEqual([late, child, soon, far]);
  expect(words).toContain(
    `Du har 3 frister denne uge. Én er overskredet. Først ${late}: svar skulle være sendt torsdag den 19. november.`,
  );
  expect(words).toContain('⚠ Overskredet: svar skulle være sendt torsdag den 19. november');
  expect(words).toContain('Svar senest i morgen, tirsdag den 24. november, inden kl. 15');
  expect(words).toContain('Send svar eller kvittering senest fredag den 4. december inden kl. 13');
});

test('the because is there, and hidden until it is asked for', async () => {
  const { card } = await talk.say(mette, 'mine frister');
  const toggles = elements(card, 'targetElements');
  const hidden = elements(card, 'isVisible');
  expect(toggles.map(({ targetElements }) => (targetElements as string[])[0])).toEqual(
    hidden.map(({ id }) => id),
  );
  expect(hidden.map(({ isVisible }) => isVisible)).toEqual([false, false, false, false]);
  expect(hidden[3]?.text).toBe(
    'Modtaget fredag 20. november 2026 · modtagelsesdagen tæller ikke med · weekender sprunget over · 10 arbejdsdage → fredag 4. december · kommunens løfte til borgerne (R3)',
  );
});

test('what a citizen wrote stands where nothing in it becomes a link or a template', async () => {
  const { card } = await talk.say(mette, 'mine frister');
  const holders = elements(card, 'text').filter(({ text }) => String(text).includes('evil.example'));
  expect(holders).toEqual([
    { type: 'TextRun', text: ' · **Pas** [her](https://evil.example) {{DATE(2026-11-22)}}' },
  ]);
});

test.each([
  [
    'hvad haster i dag',
    /Én af dine frister er overskredet\. Ellers har du ingen frister i dag\. Først BS-/,
    1,
  ],
  ['mine frister denne uge', /Du har 3 frister denne uge/, 3],
  ['er jeg bagud med noget?', /Én af dine frister er overskredet/, 1],
])('%s', async (text, summary, rows) => {
  const { words, card } = await talk.say(mette, text);
  expect(words).toMatch(summary);
  expect(elements(card, 'targetElements')).toHaveLength(rows);
});

test.each([
  ['hvad er min frist?', 'Du har ingen frister lige nu.'],
  ['what is my deadline?', 'You have no deadlines right now.'],
  ['er jeg bagud med noget?', 'Ingen af dine frister er overskredet.'],
  ['mine frister i dag', 'Du har ingen frister i dag.'],
  ['ugens frister', 'Du har ingen frister denne uge.'],
])('nobody’s %s is words alone', async (text, words) => {
  expect(await talk.say(newcomer(), text)).toMatchObject({ text: words, card: undefined });
});

test('nothing soon, but something later', async () => {
  const ref = await talk.register({ owner: PEOPLE.jonas.aadObjectId, subject: 'Senere' });
  const { words } = await talk.say(PEOPLE.jonas, 'frister');
  expect(words).toContain(
    `Du har ingen frister de næste to arbejdsdage. Den næste er ${ref}: send svar eller kvittering senest fredag den 4. december inden kl. 13.`,
  );
});

test('ten a page, and the next ones by a press', async () => {
  const refs: string[] = [];
  for (let day = 1; day <= 13; day += 1)
    refs.push(
      await talk.register({
        owner: alex.aadObjectId,
        received: `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`,
      }),
    );
  const first = await talk.say(alex, 'hvad er min frist?');
  expect(elements(first.card, 'targetElements')).toHaveLength(10);
  const next = buttonOf(first, 'Vis de næste');
  const second = await talk.press(alex, next.verb, next.data);
  expect(second.words).toContain('Dine frister, fortsat');
  expect(elements(second.card, 'targetElements')).toHaveLength(3);
  for (const ref of refs)
    expect([first, second].filter(({ words }) => words.includes(`${ref} ·`))).toHaveLength(1);
  const back = buttonOf(second, 'Vis fra starten');
  expect((await talk.press(alex, back.verb, back.data)).words).toBe(first.words);
});

test.each([
  [{ after: { ref: 'BS-1', due: 4e12 } }, 'Der er ikke flere på listen.'],
  [{ after: { ref: 'BS-1' } }, 'Der er ikke flere på listen.'],
  [{ after: { ref: 'XX-1', due: 0 } }, 'Dine frister, fortsat'],
  [{ scope: 'week', after: { ref: 'XX-1', due: 0 } }, 'Dine frister, fortsat'],
  [{ who: alex.aadObjectId, owner: alex.aadObjectId }, 'Dine frister'],
])('a forged place in the list shows no more than one’s own: %j', async (data, words) => {
  const reply = await talk.press(mette, 'deadlines', data);
  expect(reply.words).toContain(words);
  expect(reply.words).not.toMatch(/BS-10(0[6-9]|1)/);
});

test.each([
  [{ scope: 'everything' }],
  [{ after: 'BS-1' }],
  [{ after: { ref: '<script>' } }],
  [{ after: { ref: 'BS-1', due: 'x' } }],
  [{ after: { ref: 'BS-1', due: 1e300 } }],
  [{ after: { ref: 'BS-1', due: 8e15 } }],
  [{ after: { ref: 'BS-1', due: 1.5 } }],
])('%j is no button of ours', async (data) => {
  expect((await talk.press(mette, 'deadlines', data)).text).toMatch(/Den knap virker ikke længere/);
});

test.each(['channel', 'groupChat'] as const)(
  'where others read along: no subjects, nothing confidential (%s)',
  async (where) => {
    const { words } = await talk.say(mette, 'hvad er min frist?', where);
    expect(words).toContain(`${soon} · E-mail`);
    expect(words).toContain('Du har 2 frister denne uge. Én er overskredet.');
    expect(words).not.toContain(child);
    expect(words).not.toMatch(/Flytning|Kørekort|evil|Underretning/);
  },
);
