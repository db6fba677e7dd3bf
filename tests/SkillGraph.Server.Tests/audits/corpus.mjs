// Documents that keep or break the rules of validation: for each root field a few made from the schema, and others written for one rule each.
import { getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isRequiredArgument } from 'graphql';

function literal(type) {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0].name;
  if (isInputObjectType(type)) return '{}';
  return { Int: '1', Long: '1', Float: '1.5', Boolean: 'true', Date: '"2025-06-30"', DateTime: '"2025-06-30T00:00:00Z"' }[type.name] ?? '"x"';
}

function wrong(type) {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return '{ nowhere: 1 }';
  return isEnumType(named) ? 'NOWHERE' : named.name === 'Boolean' || named.name === 'Int' ? '"text"' : '{ a: 1 }';
}

const call = (field, args) => (args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name);

function selection(type, below) {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const fields = Object.values(named.getFields?.() ?? {}).filter((field) => !field.args.some(isRequiredArgument));
  const leaf = fields.find((field) => isLeafType(getNamedType(field.type)))?.name ?? '__typename';
  return ` { ${[leaf, ...below].join(' ')} }`;
}

function* ofRootField(field) {
  const needed = field.args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${literal(arg.type)}`);
  const nested = selection(field.type, []);
  const all = field.args.filter((arg) => !isRequiredArgument(arg)).map((arg) => `${arg.name}: ${literal(arg.type)}`);
  yield `{ ${call(field, needed)}${nested} }`;
  yield `{ ${call(field, [...needed, ...all])}${nested} }`;
  yield `{ ${call(field, needed)}${selection(field.type, ['nowhere'])} }`;
  yield `{ ${call(field, [...needed, 'nowhere: 1'])}${nested} }`;
  yield `{ ${call(field, needed)} }`;
  const broken = field.args.at(-1);
  if (broken) yield `{ ${call(field, [...needed.filter((arg) => !arg.startsWith(`${broken.name}:`)), `${broken.name}: ${wrong(broken.type)}`])}${nested} }`;
  if (needed.length > 0) yield `{ ${field.name}${nested} }`;
}

const written = `
{ __typename }
{ levels { nodes { name } } }
query Q { levels { totalCount } }
query ($f: Int) { levels(first: $f) { totalCount } }
query ($f: Int = 3) { levels(first: $f) { totalCount } }
query ($f: Int = "3") { levels(first: $f) { totalCount } }
query ($f: String) { levels(first: $f) { totalCount } }
query ($f: [Int]) { levels(first: $f) { totalCount } }
query ($f: Int) { levels { totalCount } }
query { levels(first: $f) { totalCount } }
query ($f: Int, $f: Int) { levels(first: $f) { totalCount } }
query ($f: Nowhere) { levels { totalCount } }
query ($f: Level) { levels { totalCount } }
query ($w: LevelWhere) { levels(where: $w) { totalCount } }
query ($w: LevelWhere = {}) { levels(where: $w) { totalCount } }
query ($w: LevelWhere = { nowhere: 1 }) { levels(where: $w) { totalCount } }
query ($r: Int) { levels(where: { rank: { eq: $r } }) { totalCount } }
query ($r: Int) { levels(where: { rank: { in: [$r] } }) { totalCount } }
query ($r: Int = 1) { levels(where: { rank: { in: [$r] } }) { totalCount } }
query ($r: [Int!]) { levels(where: { rank: { in: $r } }) { totalCount } }
query ($r: [Int]) { levels(where: { rank: { in: $r } }) { totalCount } }
query ($r: Long) { levels(where: { rank: { eq: $r } }) { totalCount } }
query ($id: ID) { node(id: $id) { id } }
query ($id: ID = "x") { node(id: $id) { id } }
query ($id: String = "x") { node(id: $id) { id } }
query A { levels { totalCount } } query A { levels { totalCount } }
query A { levels { totalCount } } { levels { totalCount } }
subscription { levels { totalCount } }
mutation { levels { totalCount } }
{ levels { totalCount }
{ levels { totalCount } } }
{ }
{ levels { } }
{ levels() { totalCount } }
query () { levels { totalCount } }
levels { totalCount }
{ levels { totalCount, totalCount } }
{ levels { a: totalCount a: totalCount } }
{ levels { a: totalCount a: __typename } }
{ levels(first: 1) { totalCount } levels(first: 2) { totalCount } }
{ levels(first: 1) { totalCount } levels(first: 1) { nodes { name } } }
{ levels { nodes { a: name } } levels { nodes { a: code } } }
{ node(id: "x") { ... on Level { a: name } ... on Agency { a: filingNumber } } }
{ node(id: "x") { ... on Level { a: name } ... on Agency { a: dataVersion } } }
{ node(id: "x") { ... on Level { a: rank } ... on Agency { a: filedOn } } }
{ node(id: "x") { id ... on Level { name } } }
{ node(id: "x") { name } }
{ node(id: "x") { ... on Query { __typename } } }
{ node(id: "x") { ... on Nowhere { id } } }
{ node(id: "x") { ... on Int { id } } }
{ node(id: "x") { ... on LevelWhere { id } } }
{ levels { ... on LevelConnection { totalCount } } }
{ levels { ... on Level { name } } }
{ levels { ... { totalCount } } }
{ levels { ... @include(if: true) { totalCount } } }
{ levels { ...part } } fragment part on LevelConnection { totalCount }
{ levels { ...part } } fragment part on Level { name }
{ levels { ...part } } fragment part on Nowhere { name }
{ levels { ...part } } fragment part on Int { name }
{ levels { ...nowhere } }
{ levels { totalCount } } fragment part on LevelConnection { totalCount }
{ levels { ...part } } fragment part on LevelConnection { totalCount } fragment part on LevelConnection { totalCount }
{ levels { ...part } } fragment part on LevelConnection { ...part }
{ levels { ...a } } fragment a on LevelConnection { ...b } fragment b on LevelConnection { ...a }
{ levels { ...on } } fragment on on LevelConnection { totalCount }
query ($f: Int) { ...part } fragment part on Query { levels(first: $f) { totalCount } }
query { ...part } fragment part on Query { levels(first: $f) { totalCount } }
{ levels { totalCount @skip(if: true) } }
{ levels { totalCount @skip } }
{ levels { totalCount @skip(if: "true") } }
{ levels { totalCount @skip(if: null) } }
{ levels { totalCount @skip(unless: true) } }
{ levels { totalCount @skip(if: true) @skip(if: false) } }
{ levels { totalCount @skip(if: true) @include(if: true) } }
{ levels { totalCount @nowhere } }
{ levels { totalCount @deprecated } }
query @skip(if: true) { levels { totalCount } }
query ($b: Boolean) { levels { totalCount @skip(if: $b) } }
query ($b: Boolean = true) { levels { totalCount @skip(if: $b) } }
query ($f: Int @skip(if: true)) { levels(first: $f) { totalCount } }
{ levels(first: 1, first: 2) { totalCount } }
{ levels(first: null) { totalCount } }
{ levels(first: 1.0) { totalCount } }
{ levels(first: 3000000000) { totalCount } }
{ levels(first: true) { totalCount } }
{ levels(first: ONE) { totalCount } }
{ levels(first: -1) { totalCount } }
{ levels(where: null) { totalCount } }
{ levels(where: []) { totalCount } }
{ levels(where: [{}]) { totalCount } }
{ levels(where: { rank: { eq: 1, eq: 2 } }) { totalCount } }
{ levels(where: { rank: { eq: "1" } }) { totalCount } }
{ levels(where: { rank: { in: 1 } }) { totalCount } }
{ levels(where: { rank: { in: [1, null] } }) { totalCount } }
{ levels(where: { rank: 1 }) { totalCount } }
{ levels(where: { and: [{ rank: { gt: 1 } }, { not: { rank: { lt: 3 } } }] }) { totalCount } }
{ levels(where: { rank: { between: { from: 1 } } }) { totalCount } }
{ levels(where: { rank: { between: { from: 1, to: null } } }) { totalCount } }
{ levels(order: { rank: ASC }) { totalCount } }
{ levels(order: [{ rank: ASC }, null]) { totalCount } }
{ levels(order: [{ rank: asc }]) { totalCount } }
{ levels(order: [{ rank: "ASC" }]) { totalCount } }
{ agencies(where: { dataVersion: { gt: 9007199254740993 } }) { totalCount } }
{ agencies(where: { dataVersion: { gt: "1" } }) { totalCount } }
{ agencies(where: { dataVersion: { gt: 1.5 } }) { totalCount } }
{ agencies(where: { filedOn: { gt: "2025-06-30" } }) { totalCount } }
{ agencies(where: { filedOn: { gt: "2025-02-30" } }) { totalCount } }
{ agencies(where: { filedOn: { gt: "yesterday" } }) { totalCount } }
{ agencies(where: { filedOn: { gt: 20250630 } }) { totalCount } }
{ agencies(where: { name: { contains: 1 } }) { totalCount } }
{ agencies(where: { name: { contains: """block""" } }) { totalCount } }
{ agencies(where: { name: { contains: "unfinished } }) { totalCount } }
{ agencies(where: { id: { eq: 1 } }) { totalCount } }
{ agencies(where: { id: { eq: 1.5 } }) { totalCount } }
{ agencies(where: { category: { eq: SCHOOL } }) { totalCount } }
{ agencies(where: { category: { eq: "SCHOOL" } }) { totalCount } }
{ targetProgress(indicator: CERTIFICATION_COVERAGE) { status } }
{ targetProgress { status } }
{ targetProgress(indicator: null) { status } }
query ($i: Indicator) { targetProgress(indicator: $i) { status } }
query ($i: Indicator = CERTIFICATION_COVERAGE) { targetProgress(indicator: $i) { status } }
{ levelDistribution(region: null) { asOf } }
{ levelDistribution(region: 510000) { asOf } }
query ($r: String = null) { levelDistribution(region: $r) { asOf } }
{ __schema { queryType { name } } }
{ __type(name: "Level") { name fields { name } } }
{ __type { name } }
{ __schema { nowhere } }
{ levels { __schema { queryType { name } } } }
type Level { a: Int }
{ levels { totalCount } } type Nowhere { a: Int }
extend type Query { a: Int }
{ __nowhere }
{ levels { nodes { name { a } } } }
{ levels { nodes } }
# only a comment
`.trim().split('\n');

/** The documents for a schema. */
export function corpus(schema) {
  return [...Object.values(schema.getQueryType().getFields()).flatMap((field) => [...ofRootField(field)]), ...written];
}
