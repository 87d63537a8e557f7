// Running

// The audits
export type { Audit, AuditResult, Verdict } from './audit/audit.ts';
export { audits } from './audits/index.ts';
// The config
export type { ConformanceConfig, Hint, HintName, JsonRoute, RequestHint } from './config/config.ts';
export { ConfigError, parseConfig } from './config/parse-config.ts';
export type { Target } from './probe/target.ts';
export type { RegisteredTarget, TestBody, TestFunction } from './run/register-audits.ts';
export { registerAudits } from './run/register-audits.ts';
export type {
  AuditReport,
  RunOptions,
  TargetDescription,
  TargetOptions,
} from './run/run-audits.ts';
export { CouldNotRunError, createTarget, runAudits } from './run/run-audits.ts';
