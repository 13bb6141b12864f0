import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LONGEST } from '../../bot/core/text-limits.ts';
import { elements, filled, keptOf, NOW, PEOPLE, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { mette } = PEOPLE;
const owner = mette.aadObjectId;
const LOAN = { owner, channel: 'selfService', caseType: 'housing-loan', received: '2026-11-20T08:00:00Z' };

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

/** Each form with all that it takes, but for one field. */
const FORMS = [
  ['extend', 'reason', { until: '2026-12-21', told: 'true' }],
  ['answer.form', 'contact', {}],
  ['receipt', 'nextSteps', { promised: '2026-12-14' }],
  ['receipt', 'caseworker', { nextSteps: 'Vi ser på det', promised: '2026-12-14' }],
  ['correct', 'subject', {}],
  ['correct', 'caseNumber', {}],
  ['handOver', 'other', {}],
  ['handOver', 'authority', { told: 'true' }],
] as const;

const saveVerb = (verb: string) => `${verb.replace('.form', '')}.save`;
const saveTitle = (verb: string) => (verb === 'handOver' ? 'Giv videre' : 'Gem');

describe('what a field takes', () => {
  test.each(FORMS)('%s: one sign more than %s takes comes back, with all that was typed', async (...one) => {
    const [verb, field, others] = one;
    const ref = await talk.register(LOAN);
    const form = await talk.press(mette, verb, { ref, version: 1 });
    const typed = { ...others, [field]: 'æ'.repeat(LONGEST[field] + 1) };
    const back = await talk.press(mette, saveVerb(verb), filled(form, saveTitle(verb), typed));
    expect(back.words).toContain(`Højst ${LONGEST[field]} tegn.`);
    expect(back.words).toMatch(/Ret det, der står med rødt/);
    expect(valuesOf(back)).toMatchObject(typed);
    expect(keptOf(talk, ref, 'history').split('\n')).toHaveLength(1);
  });

  test.each(FORMS.filter(([, field]) => field !== 'other'))('%s: all of %s is saved', async (...one) => {
    const [verb, field, others] = one;
    const ref = await talk.register(LOAN);
    const form = await talk.press(mette, verb, { ref, version: 1 });
    const text = 'æ'.repeat(LONGEST[field]);
    await talk.press(mette, saveVerb(verb), filled(form, saveTitle(verb), { ...others, [field]: text }));
    expect(keptOf(talk, ref, 'history')).toContain(text);
  });

  test.each(['subject', 'caseNumber', 'email'] as const)('registering: %s', async (field) => {
    const form = await talk.say(mette, 'ny henvendelse');
    const typed = { channel: 'letter', [field]: 'æ'.repeat(201) };
    const back = await talk.press(mette, 'register.save', filled(form, 'Gem', typed));
    expect(back.words).toContain('Højst 200 tegn.');
    expect(valuesOf(back)).toMatchObject(typed);
  });

  test.each([
    ['extend.save', { reason: 'æ'.repeat(4001) }],
    ['extend.save', { until: '1'.repeat(201) }],
    ['correct.save', { channel: 'x'.repeat(201) }],
    ['handOver.save', { person: 'x'.repeat(201) }],
  ])('%s with what no form of ours sends is refused', async (verb, data) => {
    const ref = await talk.register(LOAN);
    const { words } = await talk.press(mette, verb, { ref, version: 1, ...data });
    expect(words).toContain('Den knap virker ikke længere');
  });

  test('is what the cards tell the client', async () => {
    const cards = new URL('../../cards/', import.meta.url);
    const files = (await readdir(cards, { recursive: true })).filter((name) => name.endsWith('.json'));
    const templates = await Promise.all(files.map((name) => readFile(new URL(name, cards), 'utf8')));
    const told = templates.flatMap((text) =>
      elements(JSON.parse(text), 'maxLength').map(({ id, maxLength }) => [id, maxLength]),
    );
    expect(Object.fromEntries(told)).toEqual(LONGEST);
    for (const [id, most] of told) expect([id, most]).toEqual([id, LONGEST[id as keyof typeof LONGEST]]);
  });
});

describe('a CPR number', () => {
  const CPR = '020290-1234';

  test('in whom the citizen turns to is masked, and its writer told', async () => {
    const ref = await talk.register({ owner });
    const form = await talk.press(mette, 'answer.form', { ref, version: 1 });
    const done = await talk.press(mette, 'answer.save', filled(form, 'Gem', { contact: `Ane ${CPR}` }));
    expect(done.words).toContain('Borgeren kan henvende sig til Ane ******-****.');
    expect(done.words).toContain('Du skrev et CPR-nummer');
    expect(talk.bot.stored().join()).not.toContain('020290');
  });

  test('is told also where the answer is refused', async () => {
    const ref = await talk.register({ owner, sensitive: true });
    const form = await talk.press(mette, 'answer.form', { ref, version: 1 });
    const typed = { contact: `Ane ${CPR}`, sentBy: 'email' };
    const refused = await talk.press(mette, 'answer.save', filled(form, 'Gem', typed));
    expect(refused.words).toContain('skal besvares med Digital Post');
    expect(refused.words).toContain('Du skrev et CPR-nummer');
  });

  test.each(['subject', 'caseNumber'])('in a corrected %s is masked, and its writer told', async (field) => {
    const ref = await talk.register({ owner });
    const form = await talk.press(mette, 'correct', { ref, version: 1 });
    const done = await talk.press(mette, 'correct.save', filled(form, 'Gem', { [field]: CPR }));
    expect(done.words).toContain('Du skrev et CPR-nummer');
    expect(JSON.stringify(done.card)).not.toContain('020290');
  });

  test.each(['channel', 'kind', 'caseType', 'day', 'time', 'sensitive'])(
    'forged into a correction’s %s is not shown again',
    async (field) => {
      const ref = await talk.register({ owner });
      const form = await talk.press(mette, 'correct', { ref, version: 1 });
      const wrong = { ...filled(form, 'Gem', {}), subject: 'x'.repeat(201), [field]: CPR };
      const back = await talk.press(mette, 'correct.save', wrong);
      expect(back.words).toContain('Højst 200 tegn.');
      expect(back.words).toContain('Du skrev et CPR-nummer');
      expect(JSON.stringify(back.card)).not.toContain('020290');
    },
  );

  test.each([
    ['extend', 'unknown'],
    ['extend', 'told'],
    ['answer.form', 'decision'],
    ['answer.form', 'sentBy'],
  ])('forged into %s, %s, is not shown again', async (verb, field) => {
    const ref = await talk.register(LOAN);
    const form = await talk.press(mette, verb, { ref, version: 1 });
    const wrong = { ...filled(form, 'Gem', {}), contact: ' ', reason: ' ', [field]: CPR };
    const back = await talk.press(mette, saveVerb(verb), wrong);
    expect(valuesOf(back)).toHaveProperty(field);
    expect(JSON.stringify(back.card)).not.toContain('020290');
  });

  test('forged into a registration’s tick is not shown again', async () => {
    const form = await talk.say(mette, 'ny henvendelse');
    const back = await talk.press(mette, 'register.save', filled(form, 'Gem', { sensitive: CPR }));
    expect(valuesOf(back).sensitive).toBe('false');
    expect(JSON.stringify(back.card)).not.toContain('020290');
  });
});
