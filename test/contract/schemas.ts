import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { type CardSchema, ownIdKeyword, tightened } from './card-schema.ts';
import { withoutTeamsExtensions } from './teams-extensions.ts';

/** The folder of Microsoft's schemas, which are not ours to keep in the repository. */
const folder = process.env.CONTRACTS || undefined;

/** For `describe.skipIf(withoutContracts)`; say "(needs CONTRACTS)" in the title, so that the skipping is seen. */
export const withoutContracts = folder === undefined;

/** What the Teams manifest schema 1.29 says against this manifest; empty when nothing. */
export function validateManifest(manifest: unknown): string[] {
  return faultsOf(manifestSchema(), manifest);
}

/** The same for a localization file of the manifest. */
export function validateLocalization(strings: unknown): string[] {
  return faultsOf(localizationSchema(), strings);
}

/**
 * What speaks against this card: Adaptive Cards' own schema 1.5 as it stands, the same schema without its gaps
 * (`card-schema.ts`), and what Teams documents for its extensions, which the schema does not know.
 */
export function validateAdaptiveCard(card: unknown): string[] {
  const { plain, faults } = withoutTeamsExtensions(card);
  const explained = faultsOf(cardSchemaTightened(), plain);
  // The tightened one names the fault; the official one gives hundreds, and is asked for its verdict alone.
  const verdict = cardSchemaAsItStands()(plain) ? [] : ['/ is no Adaptive Card 1.5'];
  return [...faults, ...(explained.length > 0 ? explained : verdict)];
}

const manifestSchema = once(() => compileDraft04('teams-manifest-1.29.schema.json'));
const localizationSchema = once(() => compileDraft04('teams-localization-1.29.schema.json'));
const cardSchemaAsItStands = once(() => compileDraft06(cardSchema()));
const cardSchemaTightened = once(() => compileDraft06(tightened(cardSchema())));

function cardSchema(): CardSchema {
  return ownIdKeyword(readSchema('adaptive-card-1.5.schema.json'));
}

function compileDraft04(file: string): ValidateFunction {
  // The schemas are not ours: written without strictness, and with patterns from before regular expressions had `u`.
  const ajv = new ajvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  ajvFormats.default(ajv);
  return ajv.compile(readSchema(file) as object);
}

function compileDraft06(schema: CardSchema): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, discriminator: true, meta: false });
  ajv.addMetaSchema(draft06);
  ajvFormats.default(ajv);
  return ajv.compile(schema);
}

function readSchema<Schema>(file: string): Schema {
  if (folder === undefined) throw new Error(`CONTRACTS does not name the folder of ${file}`);
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  const faults = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const detail = params.additionalProperty ?? params.tagValue ?? params.allowedValue;
    return `${instancePath || '/'} ${message}${detail === undefined ? '' : ` (${JSON.stringify(detail)})`}`;
  });
  return [...new Set(faults)];
}

/** Compiling takes longer than a hundred cards do, and most test files need one of the schemas. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
