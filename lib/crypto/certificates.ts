/**
 * Demonstration certificates, as base64 of their DER. Both are real X.509: Ed25519 keys, issued by one authority, and
 * valid in 2026 to 2035. Made once with OpenSSL (`genpkey -algorithm ed25519`, `req -new`, `ca -startdate
 * 20260101000000Z -enddate 20360101000000Z`). A certificate is no secret. The private keys are used by nobody, since
 * TLS is modelled, and have been thrown away: who a connection belongs to is what the certificate beside it says.
 */

/** Archive Job's, with the subject `CN=archive-job,O=Example`. */
export const jobCertificate =
	"MIIBdjCCASigAwIBAgIUCxx/d41sAhxRTflA2PXX0LLWtN4wBQYDK2VwMDUxEDAOBgNVBAoMB0V4YW1wbGUxITAfBgNVBAMMGEV4YW1wbGUgQ2xpZW50IEF1dGhvcml0eTAeFw0yNjAxMDEwMDAwMDBaFw0zNjAxMDEwMDAwMDBaMCgxEDAOBgNVBAoMB0V4YW1wbGUxFDASBgNVBAMMC2FyY2hpdmUtam9iMCowBQYDK2VwAyEAy9kczZEonZmEFdgvsnj1Yg6FJlMBwsU07EEsRur2XwWjVzBVMBMGA1UdJQQMMAoGCCsGAQUFBwMCMB0GA1UdDgQWBBRinwmvLsD8PqDCgUuhzEZpTzn8kjAfBgNVHSMEGDAWgBTTRKhBjh/dZoq1a/fBgqFdxEEUwzAFBgMrZXADQQBJvw0ZvSqb1Hcs70rYIs+lr4T9kf8IPdIKV5ddkVICzywSgsLv6EdVAn/SEJnaW+ei4X76QSBK++7S1lK3SWQA";

/** The attacker's own, with the subject `CN=mallory,O=Elsewhere`: good, and another one. */
export const mallorysCertificate =
	"MIIBdDCCASagAwIBAgIURGkTXJTd6d853uMbAC05EE8KSFYwBQYDK2VwMDUxEDAOBgNVBAoMB0V4YW1wbGUxITAfBgNVBAMMGEV4YW1wbGUgQ2xpZW50IEF1dGhvcml0eTAeFw0yNjAxMDEwMDAwMDBaFw0zNjAxMDEwMDAwMDBaMCYxEjAQBgNVBAoMCUVsc2V3aGVyZTEQMA4GA1UEAwwHbWFsbG9yeTAqMAUGAytlcAMhAKLAOMNU3YNj9ZQ/LLvAhos7bHDRImAlUqilAqRmnPnoo1cwVTATBgNVHSUEDDAKBggrBgEFBQcDAjAdBgNVHQ4EFgQUgRgSHCHhmrZG6BWvDKTQKft3yyQwHwYDVR0jBBgwFoAU00SoQY4f3WaKtWv3wYKhXcRBFMMwBQYDK2VwA0EANGBedp+rhoTD2gBnJ1htdoJDN8SgxTHqGKjjbuGkWgjjwHMWLpaPP8u0DnRKl0WdtJwu05wfhXqx3jNRxwbbCQ==";
