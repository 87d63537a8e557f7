/** What a promise rejects with. */
export async function thrownBy(promise: Promise<unknown> | undefined): Promise<unknown> {
  return promise?.then(
    (value) => {
      throw new Error(`It did not fail: ${JSON.stringify(value)}`);
    },
    (thrown: unknown) => thrown,
  );
}
