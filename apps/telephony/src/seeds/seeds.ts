/**
 * The seeds, by name. Their ids never change, so that a walk, a test or a curl command
 * can use them.
 */
export const seeds = {
  organizations: { acme: 'org_acme', globex: 'org_globex' },
  /** The keys, as they are sent in `Authorization: Bearer …`. */
  keys: {
    acme: 'acme_demo:acme-demo-secret',
    globex: 'globex_demo:globex-demo-secret',
    /** Acme's, with 3 requests per minute. */
    burst: 'burst_demo:burst-demo-secret',
    /** Acme's, with the scope `read`: 403 for changes. */
    reader: 'reader_demo:reader-demo-secret',
    /** Acme's, expired. */
    expired: 'expired_demo:expired-demo-secret',
    /** Acme's, revoked. */
    revoked: 'revoked_demo:revoked-demo-secret',
  },
  phoneNumbers: {
    /** +14155550100, Acme's at plivo. */
    main: 'pn_acme_main',
    /** +14155550101, Acme's at its own SIP trunk. */
    sip: 'pn_acme_sip',
    /** +14155550102, Acme's until it was deleted. */
    deleted: 'pn_acme_deleted',
    globex: 'pn_globex_main',
  },
  agents: {
    /** Calls from the main number, in the active and the paused campaign. */
    support: 'agt_acme_support',
    /** Calls from the SIP number. */
    sip: 'agt_acme_sip',
    /** Assigned to the deleted number: 422 on a call. */
    deletedNumber: 'agt_acme_deleted_number',
    /** In no campaign. */
    idle: 'agt_acme_idle',
    globex: 'agt_globex_sales',
  },
  campaigns: {
    active: 'cmp_acme_active',
    paused: 'cmp_acme_paused',
    completed: 'cmp_acme_completed',
    cancelled: 'cmp_acme_cancelled',
    globex: 'cmp_globex_active',
  },
  networkGroups: {
    usGeographic: 'ng_acme_us_geographic',
    indiaMobile: 'ng_acme_in_mobile',
    indiaLandline: 'ng_acme_in_landline',
    ukMobile: 'ng_acme_gb_mobile',
    /** Disabled. */
    usPremium: 'ng_acme_us_premium',
    /** Disabled. */
    ukPremium: 'ng_acme_gb_premium',
    /** Disabled. */
    cubaMobile: 'ng_acme_cu_mobile',
    globexUs: 'ng_globex_us_geographic',
  },
  /** A destination that Acme and Globex may call. */
  allowedNumber: '+919876543210',
  /** A destination in a disabled network group of Acme. */
  blockedNumber: '+5351234567',
  /** An allowed destination where the carrier breaks: 500. */
  brokenCarrierNumber: '+12025550199',
} as const;
