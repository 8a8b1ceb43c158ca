/** References into the standards. The compiler checks the shape; the content tests check the list. */

/** Documents that the lessons cite. "2.1" is draft-ietf-oauth-v2-1-16, an Internet-Draft, not an RFC. */
export const documents = {
	"RFC 3986": "Uniform Resource Identifier: Generic Syntax",
	"RFC 4648": "The Base16, Base32, and Base64 Data Encodings",
	"RFC 6265": "HTTP State Management Mechanism",
	"RFC 6749": "The OAuth 2.0 Authorization Framework",
	"RFC 6750": "Bearer Token Usage",
	"RFC 7009": "Token Revocation",
	"RFC 7515": "JSON Web Signature",
	"RFC 7517": "JSON Web Key",
	"RFC 7518": "JSON Web Algorithms",
	"RFC 7519": "JSON Web Token",
	"RFC 7523": "JWT Profile for Client Authentication and Authorization Grants",
	"RFC 7523bis": "Updates to JWT Client Authentication and Assertion-Based Grants, an Internet-Draft",
	"RFC 7591": "Dynamic Client Registration",
	"RFC 7617": "The Basic HTTP Authentication Scheme",
	"RFC 7636": "Proof Key for Code Exchange",
	"RFC 7638": "JSON Web Key Thumbprint",
	"RFC 7662": "Token Introspection",
	"RFC 8252": "OAuth 2.0 for Native Apps",
	"RFC 8259": "The JavaScript Object Notation (JSON) Data Interchange Format",
	"RFC 8414": "Authorization Server Metadata",
	"RFC 8628": "Device Authorization Grant",
	"RFC 8693": "Token Exchange",
	"RFC 8705": "Mutual-TLS Client Authentication and Certificate-Bound Access Tokens",
	"RFC 8707": "Resource Indicators",
	"RFC 8725": "JSON Web Token Best Current Practices",
	"RFC 9068": "JWT Profile for Access Tokens",
	"RFC 9101": "JWT-Secured Authorization Request",
	"RFC 9110": "HTTP Semantics",
	"RFC 9111": "HTTP Caching",
	"RFC 9112": "HTTP/1.1",
	"RFC 9126": "Pushed Authorization Requests",
	"RFC 9207": "Issuer Identification",
	"RFC 9440": "Client-Cert HTTP Header Field",
	"RFC 9449": "Demonstrating Proof of Possession",
	"RFC 9700": "Best Current Practice for OAuth 2.0 Security",
	"RFC 9700 Update": "Updates to OAuth 2.0 Security Best Current Practice, an Internet-Draft",
	"RFC 9728": "Protected Resource Metadata",
	"RFC 10017": "OAuth 2.0 for Browser-Based Applications",
	"RFC 10027": "Best Current Practice for Security of Cross-Device Flows",
	"OAuth 2.1": "The OAuth 2.1 Authorization Framework, draft 16",
	"OpenID Core": "OpenID Connect Core 1.0",
	"OpenID Discovery": "OpenID Connect Discovery 1.0",
	"OpenID Logout": "OpenID Connect RP-Initiated Logout 1.0",
	CIMD: "OAuth Client ID Metadata Document, draft 02",
	MCP: "Model Context Protocol, authorization, revision 2026-07-28",
	"Referrer Policy": "Referrer Policy, W3C",
	Fetch: "Fetch Standard, WHATWG",
	CSP: "Content Security Policy Level 3, W3C",
	HTML: "HTML Standard, WHATWG",
} as const;

export type DocumentId = keyof typeof documents;

/** Such as `RFC 7636 §4.6`. */
export type SpecRef = `${DocumentId} §${string}` | DocumentId;

/** The document and section of a reference. */
export function splitSpec(ref: SpecRef): { readonly document: DocumentId; readonly section?: string } {
	const [document, section] = ref.split(" §") as [DocumentId, string | undefined];
	return section === undefined ? { document } : { document, section };
}
