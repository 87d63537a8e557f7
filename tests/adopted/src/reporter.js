/** Prints one line of JSON for each test, with what the assertion says if it fails. */
export default async function* report(events) {
  for await (const { type, data } of events) {
    if (data.details?.type === 'suite') continue;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const error = data.details.error?.cause ?? data.details.error;
    const fault = type === 'test:fail' ? String(error?.message ?? error) : undefined;
    yield `${JSON.stringify({ name: data.name, fault })}\n`;
  }
}
