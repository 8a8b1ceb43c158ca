/** What the script of a client's page has in hand when a message comes. */
export interface MessageSubject {
	/** Of the page that has posted it, as the browser says. */
	readonly origin: string;
	/** Of the authorization server. */
	readonly expected: string;
}
