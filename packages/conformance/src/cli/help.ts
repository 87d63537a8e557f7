/** The text of `--help`. */
export const help = `Judges over raw sockets whether every failure of a service keeps the error contract.

  npx @error-contract/conformance URL [options]

  --config FILE    JSON that says how to provoke the other failures
  --format FORMAT  text (default), json, junit or markdown
  --timeout MS     how long one response may take (default 5000)
  --only ID,...    run only these audits
  --skip ID,...    skip these audits
  --insecure       accept a certificate that cannot be verified
  --verbose        show request, response and reason of every audit
  --help           show this text
  --version        show the version

Exit code: 0 everything that was checked passed, 1 something failed, 2 the audits could not run.
The command connects only to the host and port of URL and follows no redirect.
`;
