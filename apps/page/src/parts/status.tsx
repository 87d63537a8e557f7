/** A status in the colour of its class. */
export function Status({
  code,
  reason,
}: {
  readonly code: number;
  readonly reason?: string | undefined;
}) {
  return (
    <span class={`status status-${Math.floor(code / 100)}`}>
      {code}
      {reason && <span class="reason"> {reason}</span>}
    </span>
  );
}
