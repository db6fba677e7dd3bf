import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './explorer.css';
import examples from 'examples';

const workers = { json: 'json.worker.js', graphql: 'graphql.worker.js' };
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(workers[label] ?? 'editor.worker.js', import.meta.url), { type: 'module' }),
};

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
// Where a caller's key goes; without one the caller is anonymous.
const headers = JSON.stringify({ 'X-Api-Key': '' }, null, 2);

createRoot(document.getElementById('explorer')).render(
  <GraphiQL fetcher={fetcher} defaultHeaders={headers} defaultTabs={examples.map(query => ({ query }))} defaultEditorToolsVisibility="headers">
    <GraphiQL.Logo>
      <a href="/">川技图谱 SkillGraph</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
