// The schema, as graphql-js and the linter of Relay's conventions see it through introspection.
import { createRequire } from 'node:module';
import { buildClientSchema, getIntrospectionQuery, printSchema, validateSchema } from 'graphql';
import { conclude, post } from './hub.mjs';

const require = createRequire(import.meta.url);
const { validator } = require('graphql-schema-linter');
const rules = ['connection_types', 'connection_arguments', 'page_info'].map(
  (rule) => Object.values(require(`graphql-schema-linter/lib/rules/relay_${rule}_spec.js`))[0],
);
const configuration = { getOldImplementsSyntax: () => false, getCommentDescriptions: () => false, getIgnoreList: () => ({}) };

const everything = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
const { body } = await post({ query: getIntrospectionQuery(everything) });
if (body.errors) throw new Error(JSON.stringify(body.errors));
const schema = buildClientSchema(body.data);
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const builtIn = new Set(['Boolean', 'Float', 'ID', 'Int', 'String']);
const parts = types.flatMap((type) => [
  { name: type.name, description: builtIn.has(type.name) || type.description },
  ...Object.values(type.getFields?.() ?? {}).flatMap((field) => [
    { name: `${type.name}.${field.name}`, description: field.description },
    ...(field.args ?? []).map((arg) => ({ name: `${type.name}.${field.name}(${arg.name})`, description: arg.description })),
  ]),
  ...(type.getValues?.() ?? []).map((value) => ({ name: `${type.name}.${value.name}`, description: value.description })),
]);
conclude(
  [
    ...validateSchema(schema).map((error) => `validateSchema: ${error.message}`),
    ...validator.validateSchemaDefinition({ definition: printSchema(schema) }, rules, configuration).map((error) => `linter: ${error.message}`),
    ...parts.filter((part) => !part.description).map((part) => `no description: ${part.name}`),
  ],
  `${types.length} types, ${parts.length} elements`,
);
