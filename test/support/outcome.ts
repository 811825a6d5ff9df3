/** What something led to, as text: what is said of its value, or the message of its error. */
export async function outcome<T>(
  promise: PromiseLike<T>,
  describe: (value: T) => string,
): Promise<string> {
  try {
    return describe(await promise);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
