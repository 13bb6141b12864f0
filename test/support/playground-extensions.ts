/** What a person does with a message extension in the Playground's window, which has its own menus for it. */
import type { Locator, Page } from 'playwright-core';

/** The dialog that is open. */
export const dialogOf = (page: Page): Locator => page.getByRole('dialog').last();

/** Chooses the action in the menu of the message with this text, and waits for the dialog. */
export async function openMessageAction(page: Page, text: string): Promise<Locator> {
  const menu = page.getByRole('button', { name: 'Show more information' });
  // The innermost element that holds both is the message.
  const message = page.locator('div').filter({ has: menu }).filter({ hasText: text }).last();
  await message.getByRole('button', { name: 'Show more information' }).click();
  await page.getByRole('menuitem', { name: 'Action Command' }).click();
  // The Playground knows no manifest, and asks which command it is: left empty, it is any.
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = dialogOf(page);
  await dialog.locator('.ac-adaptiveCard').waitFor();
  return dialog;
}

/** From a list of its card. (As on other cards, but without Escape, which would close the dialog.) */
export async function chooseIn(dialog: Locator, label: string, choice: string): Promise<void> {
  await dialog.getByRole('combobox', { name: label }).click();
  await dialog.page().getByRole('option', { name: choice, exact: true }).click();
}

export async function closeDialog(page: Page): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Types into the search beside the chat, and waits for what it offers. */
export async function searchBesideChat(page: Page, query: string, offered: RegExp): Promise<Locator> {
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await page.getByRole('menuitem', { name: 'Search Command' }).click();
  const field = page.getByPlaceholder('Enter a search term');
  await field.fill(query);
  await field.press('Enter');
  const one = page.getByText(offered).first();
  await one.waitFor();
  return one;
}
