/** Makes the Playground's window show what a picture is about: the conversation, without the developer's panels. */
import type { Page } from 'playwright-core';

export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

/** The client's own layout: wide enough for the list of conversations beside the conversation. */
export const roomy: ViewSize = { width: 1280, height: 800 };

/** The chat column of the Playground is never under 600 px, nor its card under 450 px; a phone's is. */
const phoneWidth = 600;

const phone = `
  div:has(> div > [role=toolbar]) { display: none !important; }
  div:has(> div > [role=region]) ~ div { height: 100vh !important; }
  div:has([aria-label="Message header"]), div:has([data-lexical-editor]), div:has(.ac-adaptiveCard), .fui-Card {
    min-width: 0 !important; max-width: 100vw !important; box-sizing: border-box;
  }
  div:has(> .ac-preview-panel) { width: auto !important; flex: 1 1 auto; }
  div:has(> [aria-label="Message header"]) { margin: 0 8px 0 4px !important; }
  div:has(> [aria-label="Message header"]):has(.ac-adaptiveCard) { align-self: stretch; }
  .fai-OutputCard { padding: 4px !important; flex: 1 1 auto; }
  .fui-Card { margin-inline: 8px !important; width: auto !important; }
  div:has(> div > .fui-Card), div:has(> .fui-Card) { padding-inline: 0 !important; margin-inline: 0 !important; }
  div:has(> div > div > div > div > [data-lexical-editor]) { padding: 8px !important; }
`;

/** Hides the log panel and gives the window its size; a phone's shows the conversation alone. */
export async function arrange(page: Page, size: ViewSize): Promise<void> {
  await page.getByTitle('Toggle Log Panel').click();
  if (size.width < phoneWidth) await page.addStyleTag({ content: phone });
  await page.setViewportSize(size);
}
