// A running hub, as the audits see it.
export const [url] = process.argv.slice(2);

/** Sends one GraphQL request by POST. */
export async function post(body, headers = {}) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

/** Prints what was found and ends; anything found is a failure. */
export function conclude(findings, done) {
  for (const finding of findings) console.error(finding);
  console.log(done);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
