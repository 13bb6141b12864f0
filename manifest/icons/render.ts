import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

/**
 * Draws the icons that Teams wants from their SVGs: `node manifest/icons/render.ts "$(command -v chromium)"`.
 * The PNGs are kept in the repository, so that packing the app needs no browser.
 */
const ICONS = [
  { from: 'icon.svg', to: 'color.png', pixels: 192 },
  { from: 'outline.svg', to: 'outline.png', pixels: 32 },
] as const;

async function render(browser: Browser, { from, to, pixels }: (typeof ICONS)[number]): Promise<void> {
  const svg = await readFile(new URL(from, import.meta.url), 'utf8');
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  // Without a background of its own the page is transparent, as Teams asks of the outline.
  await writeFile(new URL(to, import.meta.url), await page.screenshot({ omitBackground: true }));
  await page.close();
}

const [executablePath] = process.argv.slice(2);
if (executablePath === undefined) {
  process.stderr.write('Name the browser: node manifest/icons/render.ts "$(command -v chromium)"\n');
  process.exit(1);
}
const browser = await chromium.launch({ executablePath });
for (const icon of ICONS) await render(browser, icon);
await browser.close();
