/** What the client has read from a request to its own logout pages. */
export interface ClientLogoutSubject {
	/** Its session cookie, and the session that it keeps. */
	readonly cookie: string | undefined;
	readonly session: string | undefined;
	/** `state` of the redirect, and the one that it sent. */
	readonly state: string | undefined;
	readonly sent: string | undefined;
}
