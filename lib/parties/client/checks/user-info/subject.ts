/** What the client has read from a userinfo response. */
export interface UserInfoSubject {
	/** `sub` of the answer. */
	readonly sub: unknown;
	/** `sub` of the ID Token that was accepted; `undefined` where there was none. */
	readonly signedIn: string | undefined;
}
