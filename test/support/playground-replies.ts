/** What the bot says, read from the Playground's window as a person sees it. */
import type { Locator, Page } from 'playwright-core';

// The part of the DOM that runs in the browser; the project itself has no DOM types.
declare const document: { querySelectorAll(selector: string): Iterable<{ innerText: string }> };

/** The channel view's posts; the newest is at the top, its replies below it with the newest last. */
const posts = (page: Page): Locator => page.locator('.fui-Card:has(> .fui-CardHeader)');

/** A message by the bot carries its picture: in chats, in replies, and in posts of its own. */
function botMessages(botName: string): string {
  const picture = `span[role=img][aria-label=${JSON.stringify(botName)}]`;
  return `div:has(> div > ${picture}):not(.fui-CardHeader__header), .fui-Card:has(> .fui-CardHeader ${picture})`;
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export async function readReplies(page: Page, botName: string): Promise<string[]> {
  return (await page.locator(botMessages(botName)).allInnerTexts()).map(plain);
}

interface Search {
  readonly selector: string;
  readonly before: readonly string[];
  readonly source: string;
  readonly flags: string;
}

/** Runs in the browser: the first message that was not there before and matches. */
function findNew({ selector, before, source, flags }: Search): string | undefined {
  const old = [...before];
  const pattern = new RegExp(source, flags);
  for (const message of document.querySelectorAll(selector)) {
    // innerText: as it is seen, with the blocks apart
    const text = message.innerText.replaceAll(/\s+/g, ' ').trim();
    const at = old.indexOf(text);
    if (at >= 0) old.splice(at, 1);
    else if (pattern.test(text.replace('Your response was sent to the app', ''))) return text;
  }
  return undefined;
}

/**
 * Waits for a message of the bot that was not in `before`, or that has changed since (a refreshed card).
 * @throws Error telling what the bot said instead.
 */
export async function awaitReply(
  page: Page,
  botName: string,
  before: readonly string[],
  wanted: string | RegExp,
  timeout: number,
): Promise<string> {
  const { source, flags } = typeof wanted === 'string' ? new RegExp(RegExp.escape(wanted)) : wanted;
  const search: Search = { selector: botMessages(botName), before, source, flags };
  try {
    const found = await page.waitForFunction(findNew, search, { timeout });
    return (await found.jsonValue()) ?? '';
  } catch (cause) {
    const said = await readReplies(page, botName);
    throw new Error(`No new reply with ${wanted}. The bot's messages:\n${said.join('\n')}`, { cause });
  }
}

/** The bot's newest message, none or one: the last of a chat; in a channel the last of the topmost post it wrote in. */
export async function newestMessage(page: Page, botName: string): Promise<Locator> {
  const selector = botMessages(botName);
  const post = posts(page).filter({ has: page.getByRole('img', { name: botName, exact: true }) });
  if ((await post.count()) === 0) return page.locator(selector).last();
  const replies = post.first().locator(selector);
  return (await replies.count()) > 0 ? replies.last() : post.first();
}

export async function newestReply(page: Page, botName: string): Promise<string> {
  const message = await newestMessage(page, botName);
  return plain((await message.allInnerTexts()).join(' '));
}

/** The newest card that has what is looked for. */
export async function newestCard(page: Page, has: Locator): Promise<Locator> {
  const cards = page.locator('.ac-adaptiveCard').filter({ has });
  await cards.first().waitFor();
  const inPosts = posts(page).filter({ has: cards });
  if ((await inPosts.count()) === 0) return cards.last();
  return inPosts.first().locator('.ac-adaptiveCard').filter({ has }).last();
}
