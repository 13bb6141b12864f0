import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonOf, elements, filled, PEOPLE, startTalk, type Talk } from './support/talk.ts';

const { mette, alex, megan } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());

const press = async (who: typeof alex, ref: string, title: string) => {
  const { data } = buttonOf(await talk.say(who, ref), 'Mere');
  const { verb, data: pressed } = buttonOf(await talk.press(who, 'more', data), title);
  return talk.press(who, verb, pressed);
};

describe('"Jeg svarer nu" in the unit’s list', () => {
  test('is beside the inquiry for two hours, by initials where others read along', async () => {
    await using own = await startTalk();
    const ref = await own.register({ received: '2026-11-23T08:00:00Z', owner: mette.aadObjectId });
    await own.say(alex, `jeg svarer på ${ref} nu`);
    expect((await own.say(megan, 'åbne henvendelser')).words).toContain('Mette Holm · Alex Wilber svarer nu');
    const { words } = await own.say(megan, 'åbne henvendelser', 'channel');
    expect(words).toMatch(/· \p{L}{2,4} svarer nu/u);
    expect(words).not.toContain('Alex Wilber');
    own.at('2026-11-23T12:00:01+01:00');
    expect((await own.say(megan, 'åbne henvendelser')).words).not.toContain('svarer nu');
  });

  test('not in a channel, beside what is late', async () => {
    await using own = await startTalk();
    const ref = await own.register({ received: '2026-10-01T08:00:00Z' });
    await own.say(alex, `jeg svarer på ${ref} nu`);
    expect((await own.say(megan, 'åbne henvendelser')).words).toContain('Ufordelt · Alex Wilber svarer nu');
    expect((await own.say(megan, 'åbne henvendelser', 'channel')).words).not.toContain('svarer nu');
  });
});

describe('acting on what is nobody’s', () => {
  test('makes it theirs, and says so', async () => {
    const ref = await talk.register({ caseType: 'building-permit' });
    const reply = await press(alex, ref, 'Venter på borgeren');
    expect(reply.words).toContain(`${ref} er nu din.`);
    await talk.say(alex, 'fortryd');
    const again = await talk.say(alex, `jeg tager ${ref}`);
    expect(again.words.match(/er nu din\./g)).toHaveLength(1);
  });

  test('in a channel it is said where to undo it', async () => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    const hint = 'Du kan fortryde det i din egen chat med mig.';
    expect((await talk.say(alex, `besvaret ${ref}`, 'channel')).words).toContain(hint);
    const other = await talk.register({ owner: alex.aadObjectId });
    expect((await talk.say(alex, `besvaret ${other}`)).words).not.toContain(hint);
  });
});

test('a vain call stands on the card, and how many; taken back, it does not', async () => {
  const ref = await talk.register({
    channel: 'phone',
    owner: alex.aadObjectId,
    received: '2026-11-23T08:30:00Z',
  });
  const first = await talk.press(alex, 'step', { ref, version: 1, step: 'notReached' });
  expect(first.words).toContain('Ringede forgæves mandag den 23. november kl. 10.');
  const second = await talk.press(alex, 'step', { ref, version: 2, step: 'notReached' });
  expect(second.words).toContain('Ringede forgæves 2 gange, senest mandag den 23. november kl. 10.');
  const undone = await talk.press(alex, 'undo', { ref, version: 3 });
  expect(undone.words).toContain('Ringede forgæves mandag den 23. november kl. 10.');
  const reached = await talk.press(alex, 'step', { ref, version: 4, step: 'reached' });
  expect(reached.words).not.toContain('Ringede forgæves');
});

test('the card of what was sent away names the authority', async () => {
  const ref = await talk.register({ owner: alex.aadObjectId });
  const form = await talk.press(alex, 'handOver', { ref });
  const data = { ...buttonOf(form, 'Giv videre').data, authority: 'Skattestyrelsen', told: 'true' };
  await talk.press(alex, 'handOver.save', data);
  expect((await talk.say(alex, ref)).words).toContain('Hører til hos\nSkattestyrelsen');
});

describe('a receipt where it is no answer', () => {
  test.each([
    ['facebook', 'R15'],
    ['email', 'R1'],
  ])('%s (%s): the form and what is said afterwards tell what is due', async (channel) => {
    const ref = await talk.register({ channel, owner: alex.aadObjectId, received: '2026-11-23T08:00:00Z' });
    const form = await talk.say(alex, `kvittering ${ref}`);
    expect(form.words).toContain('En kvittering er ikke nok her: Svar senest ');
    const data = filled(form, 'Gem', { nextSteps: 'Vi spørger', promised: '2026-12-14' });
    const saved = await talk.press(alex, 'receipt.save', data);
    expect(saved.words).toMatch(/^Kvitteringen er noteret\. .*En kvittering er ikke nok her: Svar senest /);
  });

  test('where it counts, nothing of that is said', async () => {
    const ref = await talk.register({ owner: alex.aadObjectId });
    const form = await talk.say(alex, `kvittering ${ref}`);
    const data = filled(form, 'Gem', { nextSteps: 'Vi spørger', promised: '2026-12-14' });
    const saved = await talk.press(alex, 'receipt.save', data);
    const again = await talk.say(alex, `kvittering ${ref}`);
    for (const { words } of [form, saved, again]) expect(words).not.toContain('ikke nok');
  });
});

test('how a sensitive one may be answered: only safely, and a forged way comes back in the form', async () => {
  const ref = await talk.register({ owner: alex.aadObjectId, sensitive: true });
  const form = await talk.press(alex, 'answer.form', { ref, version: 1 });
  const [choices] = elements(form.card, 'choices').map((one) => one.choices);
  expect(choices).toMatchObject([{ value: 'digitalPost' }, { value: 'paper' }]);
  expect(choices).toHaveLength(2);
  const data = { ...filled(form, 'Gem', {}), sentBy: 'email' };
  const back = await talk.press(alex, 'answer.save', data);
  expect(back.words).toContain('skal besvares med Digital Post eller på papir');
  expect(buttonOf(back, 'Gem').verb).toBe('answer.save');
});
