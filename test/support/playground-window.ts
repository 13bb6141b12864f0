/** The Playground's window: opened, typed into, moved about in. */
import type { Page, WebSocketRoute } from 'playwright-core';
import { type Surroundings, splitMentions } from './playground-people.ts';

/** Gives the window a message as the Playground's server would. */
export type Show = (message: object) => void;

export async function openWindow(page: Page, url: string): Promise<Show> {
  let stream: WebSocketRoute | undefined;
  await page.routeWebSocket(/\/conversations\/stream$/, (socket) => {
    socket.connectToServer();
    stream = socket;
  });
  // The last thing the client does when it opens.
  const installed = page.waitForResponse((answer) => answer.url().endsWith('/installation'));
  await page.goto(url);
  await Promise.all([installed, page.getByRole('textbox').waitFor()]);
  return (message) => stream?.send(JSON.stringify(message));
}

/** In a channel the first box is for a new post. `@Name` is typed and then picked from the list, as people do. */
export async function typeText(page: Page, around: Surroundings, text: string): Promise<void> {
  // Not any text box: a card's fields are some too.
  await page.locator('[data-lexical-editor]').first().click();
  for (const part of splitMentions(around, text)) {
    if (typeof part === 'string') await page.keyboard.insertText(part);
    else {
      await page.keyboard.type(`@${part.name.split(' ')[0]}`);
      const name = page.getByText(part.name, { exact: true });
      await page.getByRole('menuitem').filter({ has: name }).click();
    }
  }
}

export async function sendText(page: Page): Promise<void> {
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/messages'));
  const newPost = page.getByRole('button', { name: 'Post', exact: true });
  if (await newPost.isVisible()) await newPost.click();
  else await page.keyboard.press('Enter');
  await sent;
}

export async function openConversation(
  page: Page,
  around: Surroundings,
  conversation: string,
): Promise<void> {
  const isChannel = conversation !== 'personal';
  const name = isChannel ? `${around.team.name} - ${conversation}` : 'Personal Chat';
  // On a narrow window the list is there, though out of sight.
  await page.getByRole('treeitem', { name, exact: true }).dispatchEvent('click');
  await page.getByText('Start a new post').waitFor({ state: isChannel ? 'visible' : 'hidden' });
}
