/** What the client has read of a message, for the checks that need no more than this. */

/** What the client has read from a request to its own logout pages. */
export interface ClientLogoutSubject {
	/** Its session cookie, and the session that it keeps. */
	readonly cookie: string | undefined;
	readonly session: string | undefined;
	/** `state` of the redirect, and the one that it sent. */
	readonly state: string | undefined;
	readonly sent: string | undefined;
}

/** What the client has read from a request to its redirector. */
export interface RedirectorSubject {
	/** The address that is asked for, as it came. */
	readonly to: string;
	/** Origins. */
	readonly allowed: readonly string[];
}

/** What the client has read from a userinfo response. */
export interface UserInfoSubject {
	/** `sub` of the answer. */
	readonly sub: unknown;
	/** `sub` of the ID Token that was accepted; `undefined` where there was none. */
	readonly signedIn: string | undefined;
}
