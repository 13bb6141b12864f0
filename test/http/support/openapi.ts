import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { read, sources } from '../../architecture/imports.ts';
import type { Json } from './api.ts';

/** docs/openapi.yaml, parsed. */
export const openapi: Json = parse(
  readFileSync(new URL('../../../docs/openapi.yaml', import.meta.url), 'utf8'),
);

export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly operation: Json;
  /** Undefined where no key is asked for. */
  readonly scope: string | undefined;
};

export const operations: readonly Operation[] = Object.entries<Json>(openapi.paths).flatMap(
  ([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
      scope: operation.security?.[0]?.key?.[0],
    })),
);

/** `GET /api/inquiries/{ref}` of every route that the code adds to the server. */
export function routesOfCode(): string[] {
  return sources('bot/http').flatMap((file) =>
    [...read(file).matchAll(/\bserver\.(get|post|put|patch|del|head|opts)\(\s*([^,]+),/g)].map(
      ([, method, path]) =>
        `${method?.toUpperCase()} ${path?.replaceAll("'", '').replaceAll(/:(\w+)/g, '{$1}')}`,
    ),
  );
}

/** What a `$ref` leads to within the document. */
export function resolved(node: Json): Json {
  if (node?.$ref === undefined || !node.$ref.startsWith('#/')) return node;
  return node.$ref
    .slice(2)
    .split('/')
    .reduce((found: Json, name: string) => found[name], openapi);
}

const ajv = addFormats.default(new Ajv.default({ strict: false, allErrors: true, allowUnionTypes: true }));
ajv.addSchema(openapi, 'openapi');

/** What is wrong with a body by a schema of the document; nothing is an empty list. */
export function faultsBy(schema: Json, value: unknown): string[] {
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/'));
  const validate = ajv.compile(absolute);
  return validate(value) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

/** Why an answer is not one that the operation documents; nothing is an empty list. */
export function undocumented({ operation }: Operation, status: number, type: string, text: string): string[] {
  const response = resolved(operation.responses[status]);
  if (response === undefined) return [`status ${status} is not documented`];
  const media = type.split(';')[0]?.trim() ?? '';
  const content = response.content?.[media];
  if (content === undefined) return [`${status} as ${media || 'nothing'} is not documented`];
  return faultsBy(content.schema, media.endsWith('json') ? JSON.parse(text) : text);
}
