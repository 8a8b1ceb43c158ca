/** What the browser has in hand when a page wants to load a script. */
export interface SourceSubject {
	/** Of the page. */
	readonly origin: string;
	/** The page's own word on what it may load (Content Security Policy); absent where it says nothing. */
	readonly policy?: string;
	/** The address of the script. */
	readonly source: string;
}
