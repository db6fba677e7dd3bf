// GraphQL over HTTP, by the audits of graphql-http; recommendations count like requirements.
import { serverAudits } from 'graphql-http';
import { conclude, url } from './hub.mjs';

const results = [];
for (const audit of serverAudits({ url })) results.push(await audit.fn());
conclude(
  results.filter((result) => result.status !== 'ok').map((result) => `${result.status} ${result.id} ${result.name}: ${result.reason}`),
  `${results.length} audits`,
);
