/** Drives the real client, Microsoft 365 Agents Playground, in Chromium: what a person does, and what they see. */
import type { Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { fillInput } from './playground-inputs.ts';
import { install, pressInChat, uninstall, writeInChannel, writeToBot } from './playground-others.ts';
import { chatOf, lookAround, personNamed, type Surroundings } from './playground-people.ts';
import { awaitReply, newestCard, newestMessage, newestReply, readReplies } from './playground-replies.ts';
import { type SentMessages, watchSent } from './playground-sent.ts';
import { arrange, roomy, type ViewSize } from './playground-view.ts';
import { openConversation, openWindow, type Show, sendText, typeText } from './playground-window.ts';

/** `personal`, or the name of a channel (`General` is one). */
type Conversation = string;

export interface PlaygroundWindow {
  /** For what is not here. */
  readonly page: Page;
  /** Types as the Playground's current user and sends; in a channel a new post. `@Name` becomes a mention. */
  say(text: string): Promise<void>;
  /** Waits for a message of the bot, new or changed since the last action, and returns its text. */
  expectReply(wanted: string | RegExp): Promise<string>;
  lastReply(): Promise<string>;
  /** Presses the button with this title on the newest card that has one. */
  pressButton(title: string): Promise<void>;
  /** On the newest card with this label; for the values see `fillInput`. */
  fillInput(label: string, value: string): Promise<void>;
  /** Opens a conversation; the first time, the client installs the bot there. All its messages count as new. */
  goTo(conversation: Conversation): Promise<void>;
  installBot(conversation: Conversation): Promise<void>;
  uninstallBot(conversation: Conversation): Promise<void>;
  /** Another person writes: in a channel, or in their own chat with the bot (see `expectSentTo`). */
  sendAs(name: string, text: string, channel?: string): Promise<void>;
  /** Another person presses the newest button with this title in their own chat with the bot. */
  pressAs(name: string, title: string): Promise<void>;
  /** Waits for a message of the bot, since the last action, in this person's own chat with it; `within` in ms. */
  expectSentTo(name: string, wanted: string | RegExp, within?: number): Promise<string>;
  /** The window, with the bot's newest message in sight. */
  screenshot(path: string): Promise<void>;
  /** The newest card alone. */
  cardOnlyScreenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

const patience = 30_000;

/** Opens the client at its own size for a computer, or as on a phone when narrower than 600 px. */
export async function openPlayground(url: string, size: ViewSize = roomy): Promise<PlaygroundWindow> {
  const browser = await launchChromium();
  try {
    const around = await lookAround(url);
    const page = await browser.newPage({ viewport: roomy });
    page.setDefaultTimeout(patience);
    const sent = watchSent(page);
    const show = await openWindow(page, url);
    await arrange(page, size);
    const desk = { page, around, sent, show, before: { replies: [], sent: 0 } };
    return { page, ...conversing(desk), ...onCards(desk), ...asOthers(desk), close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

interface Desk {
  readonly page: Page;
  readonly around: Surroundings;
  readonly sent: SentMessages;
  readonly show: Show;
  /** What was there before the last action. */
  before: { readonly replies: readonly string[]; readonly sent: number };
}

async function act(desk: Desk, action: () => Promise<void>): Promise<void> {
  const replies = await readReplies(desk.page, desk.around.bot.name);
  desk.before = { replies, sent: desk.sent.count() };
  await action();
}

function conversing(desk: Desk) {
  const { page, around } = desk;
  const bot = around.bot.name;
  return {
    say: (text: string) =>
      act(desk, async () => {
        await typeText(page, around, text);
        await sendText(page);
      }),
    expectReply: (wanted: string | RegExp) => awaitReply(page, bot, desk.before.replies, wanted, patience),
    lastReply: () => newestReply(page, bot),
    async goTo(conversation: Conversation) {
      desk.before = { replies: [], sent: desk.sent.count() };
      await openConversation(page, around, conversation);
    },
    async screenshot(path: string) {
      const message = await newestMessage(page, bot);
      if ((await message.count()) > 0) await message.scrollIntoViewIfNeeded();
      await page.screenshot({ path });
    },
  };
}

const button = (scope: Page | Locator, title: string): Locator =>
  scope.getByRole('button', { name: title, exact: true });

function onCards(desk: Desk) {
  const { page } = desk;
  return {
    async pressButton(title: string) {
      const card = await newestCard(page, button(page, title));
      await act(desk, () => button(card, title).click());
    },
    async fillInput(label: string, value: string) {
      await fillInput(page, await newestCard(page, page.getByText(label, { exact: true })), label, value);
    },
    async cardOnlyScreenshot(path: string) {
      await (await newestCard(page, page.locator('*'))).screenshot({ path });
    },
  };
}

function asOthers(desk: Desk) {
  const { around, show, sent } = desk;
  return {
    installBot: (conversation: Conversation) => act(desk, () => install(around, conversation)),
    uninstallBot: (conversation: Conversation) => act(desk, () => uninstall(around, conversation)),
    sendAs(name: string, text: string, channel?: string) {
      const person = personNamed(around, name);
      if (channel === undefined) return act(desk, () => writeToBot(around, person, text));
      return act(desk, () => writeInChannel(around, person, text, channel, show));
    },
    async pressAs(name: string, title: string) {
      const person = personNamed(around, name);
      const button = sent.button(await chatOf(around, person), title);
      await act(desk, () => pressInChat(around, person, button));
    },
    async expectSentTo(name: string, wanted: string | RegExp, within = patience) {
      const chat = await chatOf(around, personNamed(around, name));
      return sent.next(chat, wanted, desk.before.sent, within);
    },
  };
}
