/** The people of an authorization server, and the requests that wait for one of them. */
import type { Pairs } from "../http/form";

export interface Account {
	readonly sub: string;
	readonly name: string;
	readonly password: string;
	/** Where the server knows one, and has seen that mail arrives there. */
	readonly email?: string;
}

/** One browser session at the authorization server. */
export interface Session {
	/** Bound to the session, and part of every form (RFC 6749 §10.12). */
	readonly csrf: string;
	sub?: string;
	authTime?: number;
	/** When it began, where nobody has signed in yet: seconds since 1970. */
	readonly startedAt?: number;
}

/** An authorization request that waits for its user. */
export interface PendingRequest {
	readonly clientId: string;
	readonly redirectUri: string;
	/** Whether the request named it, or the only registered one was used. */
	readonly redirectUriSent: boolean;
	readonly responseType: string;
	readonly scope: string;
	readonly state?: string;
	readonly codeChallenge?: string;
	readonly codeChallengeMethod?: string;
	readonly resource: readonly string[];
	/** The session that may answer it. */
	readonly session: string;
	/** The `device_code` that it would allow, where a device asked: then nothing travels by redirect. */
	readonly device?: string;
	/** Where the answer is no redirect: the origin that it is posted to as a message between windows, or `form_post`. */
	readonly messageTo?: string;
	/** To be put into the ID Token (OpenID Core §3.1.2.1). */
	readonly nonce?: string;
	/** Thumbprint of the key that has to be proven when the code is redeemed (RFC 9449 §10). */
	readonly dpopJkt?: string;
	/** Whoever is signed in has to sign in once more before this is decided (OpenID Core §3.1.2.3). */
	readonly signInAgain?: true;
	/** It was refused, and its error travels back when its user has signed in (RFC 9700 §4.11.2). */
	readonly refused?: { readonly error: string; readonly description: string };
}

/** An authorization request that its client has pushed (RFC 9126 §2). */
export interface PushedRequest {
	/** The client that pushed it, and the only one that may use it. */
	readonly clientId: string;
	/** As they came, without those by which the client proved who it is. */
	readonly params: Pairs;
	/** Seconds since 1970. */
	readonly issuedAt: number;
	readonly expiresAt: number;
	uses: number;
}

/** A logout that waits for its person. */
export interface PendingLogout {
	/** The session that may end. */
	readonly session: string;
	/** Where the browser goes afterwards; already compared with what is registered. */
	readonly returnTo?: string;
}
