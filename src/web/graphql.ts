/** Sends a document of schema/operations to the API on the same origin; throws with the first fault in words. */
export async function query<Data>(document: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables }),
  });
  const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  const fault = answer.errors?.[0];
  if (fault) throw new Error(fault.message);
  if (!answer.data) throw new Error(`The server answered ${response.status} without data`);
  return answer.data;
}

/** What a payload holds beside its problems; throws with the first of them. */
export function unlessRefused<T>(value: T | null, problems: readonly { message: string }[]): T {
  if (value === null) throw new Error(problems[0]?.message ?? 'The server answered nothing');
  return value;
}
