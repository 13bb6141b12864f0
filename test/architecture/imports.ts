import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export type Import = { readonly file: string; readonly target: string };

const ROOT = join(import.meta.dirname, '../..');

/** Every TypeScript file below a folder of the project, as a path from the project's root. */
export function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path}`)
    .sort();
}

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What a source imports, statically or not: a path from the project's root, or a package's name. */
export function importsOf(file: string, text = read(file)): Import[] {
  const specifiers = [
    ...withoutComments(text).matchAll(
      /(?:\bfrom|\bimport|import\.meta\.resolve|\bloadPackage|\brequire)\s*\(?\s*'([^']+)'/g,
    ),
  ];
  return specifiers.map(([, specifier = '']) => ({
    file,
    target: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : packageName(specifier),
  }));
}

/** The code alone, so that a word in a comment is no finding. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
