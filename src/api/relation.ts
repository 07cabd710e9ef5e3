/** The part of a DataLoader that relations use. */
interface Loader<T> {
  load(id: string): Promise<T | null>;
}

/** The thing that an optional id names. */
export const related = <T>(loader: Loader<T>, id: string | null): Promise<T | null> | null =>
  id === null ? null : loader.load(id);

/** The things that a list of ids names, in that order. */
export async function relatedList<T>(loader: Loader<T>, ids: readonly string[]): Promise<T[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row): row is NonNullable<typeof row> => row !== null);
}
