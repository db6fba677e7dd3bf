// Whether the hub accepts and refuses the documents that graphql-js does, but for the differences that the guide lists.
import { readFileSync } from 'node:fs';
import { buildClientSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { corpus } from './corpus.mjs';
import { conclude, post } from './hub.mjs';

const [, guide] = process.argv.slice(2);
const listed = readFileSync(guide, 'utf8').matchAll(/^\| `` (?<document>.+?) `` \| (?<theirs>accepts|refuses) \| (?<ours>accepts|refuses) \|/gm);
const expected = new Map([...listed].map(({ groups }) => [groups.document, groups]));

function theirs(schema, document) {
  try {
    return validate(schema, parse(document)).length === 0 ? 'accepts' : 'refuses';
  } catch {
    return 'refuses';
  }
}

async function ours(document) {
  const { status, body } = await post({ query: document }, { 'GraphQL-Cost': 'validate' });
  if (status !== 200 && status !== 400) throw new Error(`${status} for ${document}`);
  return [status === 200 ? 'accepts' : 'refuses', body.errors?.map((error) => error.message).join(' ') ?? ''];
}

const schema = buildClientSchema((await post({ query: getIntrospectionQuery() })).body.data);
const findings = [];
const documents = corpus(schema);
let accepted = 0;
for (const document of documents) {
  const reference = theirs(schema, document);
  const [verdict, message] = await ours(document);
  if (verdict === 'accepts') accepted++;
  const difference = expected.get(document);
  expected.delete(document);
  if (verdict !== (difference?.ours ?? reference) || reference !== (difference?.theirs ?? reference) || (difference && verdict === reference))
    findings.push(`\`\` ${document} \`\` | ${reference} | ${verdict} | ${message}`);
}
for (const document of expected.keys()) findings.push(`listed, but not in the corpus: ${document}`);
conclude(findings, `${documents.length} documents, ${accepted} accepted`);
