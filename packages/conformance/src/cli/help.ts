/** What --help says. */
export const help = `Judges over raw sockets whether every failure of a service keeps the error contract.

  npx @error-contract/conformance URL [options]

  --config FILE    JSON: how to provoke what cannot be found out alone
  --format FORMAT  text (default), json, junit or markdown
  --timeout MS     how long one answer may take (default 5000)
  --only ID,...    run only these audits
  --skip ID,...    run all but these
  --insecure       accept a certificate that cannot be verified
  --verbose        show request, answer and reason of every audit
  --help           this text
  --version        the version

Exit code: 0 all that was checked passed, 1 something failed, 2 could not run.
Only the host and port of URL are ever connected to; redirects are not followed.
`;
