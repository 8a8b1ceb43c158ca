/** What an authorization server has granted, from the code or the device to the tokens that came of it. */
import type { JsonObject } from "../crypto/json";

export interface CodeRecord {
	readonly clientId: string;
	readonly redirectUri: string;
	readonly redirectUriSent: boolean;
	readonly scope: string;
	readonly resource: readonly string[];
	readonly codeChallenge?: string;
	readonly codeChallengeMethod?: string;
	readonly sub: string;
	readonly authTime: number;
	/** Seconds since 1970; ten minutes at most are recommended for a code (OAuth 2.1 §4.1.2). */
	readonly issuedAt: number;
	readonly expiresAt: number;
	uses: number;
	/** `jti` of every token issued for it. */
	readonly tokens: string[];
	/** Key of the refresh tokens that came from it, if any. */
	family?: string;
	readonly nonce?: string;
	/** Thumbprint of the key for which it was made (RFC 9449 §10). */
	readonly dpopJkt?: string;
}

/**
 * What a user agreed to, for as long as refresh tokens keep it alive: the grant. All refresh tokens that
 * followed from it are one family, and share its end.
 */
export interface RefreshFamily {
	readonly clientId: string;
	readonly sub: string;
	/** What was granted. A request may narrow an access token, never this (OAuth 2.1 §4.3.3). */
	readonly scope: string;
	readonly authTime?: number;
	readonly resource: readonly string[];
	readonly issuedAt: number;
	/** A rotated token does not live longer than the first one (RFC 10017 §6.3.2.3). */
	readonly expiresAt: number;
	revoked: boolean;
	/** `jti` of every access token issued for it. */
	readonly tokens: string[];
	/** Every refresh token of it, oldest first. */
	readonly refreshTokens: string[];
	/** Thumbprint of the key that must prove each use; of a public client only (RFC 9449 §5). */
	readonly jkt?: string;
}

export interface RefreshRecord {
	/** Key of its family. */
	readonly family: string;
	/** Whether a newer one has taken its place. */
	used: boolean;
}

/** A device that waits for its person (RFC 8628 §3.2). */
export interface DeviceRecord {
	readonly clientId: string;
	/** As it is compared: letters only. */
	readonly userCode: string;
	/** As asked, and from the decision on as allowed. */
	scope: string;
	readonly issuedAt: number;
	readonly expiresAt: number;
	/** Seconds from one poll to the next. Every `slow_down` adds five (RFC 8628 §3.5). */
	interval: number;
	/** When the device polled last. */
	polledAt?: number;
	decision?: "allow" | "deny";
	sub?: string;
	authTime?: number;
	/** Where it seems to be that asked for the codes, at a server that looks. */
	place?: string;
	/** How many tokens were issued for it. */
	uses: number;
}

export interface DeviceMemory {
	/** By `device_code`. */
	readonly waiting: Record<string, DeviceRecord>;
	/** The `device_code` of each, by the letters of its user code. */
	shown?: Record<string, string>;
	/** When wrong user codes were typed. */
	wrongCodes: number[];
	/** Seconds that both codes live, where that is not the usual. */
	readonly lifetime?: number;
	/** Whether its page asks only for consent, and not whether the device is here (RFC 8628 §5.4). */
	readonly asksNoDevice?: true;
	/** Whether it offers no `verification_uri_complete`, so that a code has to be typed. */
	readonly typedOnly?: true;
	/** Where network addresses are, as far as the server knows. */
	readonly places?: Readonly<Record<string, string>>;
}

export interface IssuedToken {
	readonly clientId: string;
	readonly sub: string;
	readonly scope: string;
	readonly expiresAt: number;
	revoked: boolean;
	/** Everything that it stands for: the claims of a JWT, and what introspection tells of any token. */
	readonly claims?: JsonObject;
	/** The random text that the client holds, where the token is opaque. */
	readonly reference?: string;
}
