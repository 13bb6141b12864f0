import { expect } from 'vitest';
import type { newcomer, Sending } from '../../support/activities.ts';
import { dialogAction, type InMenu, messageAction, search } from '../../support/activities.ts';
import { elements, type Json, type Reply, replyOf, type Talk, valuesOf } from './talk.ts';

type Someone = ReturnType<typeof newcomer>;

/** What Teams is told to show in a dialog: a card, or words alone. */
export type Dialog = Reply & { readonly title?: string; readonly height?: string };

async function dialogAnswering({ bot }: Talk, activity: Sending): Promise<Dialog> {
  const { status, text } = await bot.send(activity);
  expect(status, text).toBe(200);
  const { task, ...others } = JSON.parse(text);
  expect(others).toEqual({});
  if (task.type === 'message') return replyOf(task.value, undefined);
  expect(task).toMatchObject({
    type: 'continue',
    value: { width: 'medium', card: { contentType: 'application/vnd.microsoft.card.adaptive' } },
  });
  const { card, title, height } = task.value;
  // Teams does not carry it out in a dialog.
  expect(JSON.stringify(card)).not.toContain('Action.Execute');
  return { ...replyOf(undefined, card.content), title, height };
}

/** Chooses "Registrér som henvendelse" in the menu of a message. */
export const openOn = (talk: Talk, who: Someone, shown: InMenu, more: Sending = {}): Promise<Dialog> =>
  dialogAnswering(talk, messageAction(shown, { who, ...more }));

/** Presses a button of the dialog, with what was typed. */
export const pressIn = (talk: Talk, who: Someone, data: unknown): Promise<Dialog> =>
  dialogAnswering(talk, dialogAction(data, { who }));

/** What a button of a dialog sends: its data, and the fields, unless it leaves them out. */
export function sentBy(dialog: Dialog, title: string, changes: Readonly<Record<string, string>> = {}): Json {
  const button = elements(dialog.card, 'title').find(
    (one) => one.title === title && one.type === 'Action.Submit',
  );
  if (button === undefined) throw new Error(`No button "${title}"`);
  const fields = button.associatedInputs === 'none' ? {} : { ...valuesOf(dialog), ...changes };
  const typed = Object.entries(fields).filter(([, value]) => value !== '');
  return { ...(button.data as Json), ...Object.fromEntries(typed) };
}

export type Result = {
  readonly title: string;
  readonly text: string;
  /** What goes into the chat. */
  readonly card: Json;
  readonly words: string;
};

/** What the search offers; words where it offers nothing. */
export async function searchFor(
  talk: Talk,
  who: Someone,
  query: string | undefined,
  more: Parameters<typeof search>[1] = {},
): Promise<{ readonly results: readonly Result[]; readonly text: string | undefined }> {
  const { status, text } = await talk.bot.send(search(query, { who, ...more }));
  expect(status, text).toBe(200);
  const { composeExtension, ...others } = JSON.parse(text);
  expect(others).toEqual({});
  if (composeExtension.type === 'message') return { results: [], text: composeExtension.text };
  expect(composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
  const results = composeExtension.attachments.map((one: Json) => resultOf(one));
  return { results, text: undefined };
}

function resultOf(attachment: Json): Result {
  expect(attachment).toMatchObject({
    contentType: 'application/vnd.microsoft.card.adaptive',
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail' },
  });
  const { content, preview } = attachment as { content: Json; preview: { content: Result } };
  const { words } = replyOf(undefined, content);
  const facts = elements(content, 'facts').flatMap(
    ({ facts }) => facts as { title: string; value: string }[],
  );
  const read = [words, ...facts.map(({ title, value }) => `${title}: ${value}`)].join('\n');
  return { title: preview.content.title, text: preview.content.text, card: content, words: read };
}
