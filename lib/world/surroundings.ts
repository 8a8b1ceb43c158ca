/** What nobody makes up for themselves: chance and the time. Whoever starts a party gives it both. */
export interface Surroundings {
	/**
	 * Draws a random text.
	 * @param label what it is for, such as `as/code`; each label has a sequence of its own where draws can be repeated
	 * @param octets at most 32; 256 bits, over the 160 that OAuth 2.1 §7.7 asks for, where nothing is said
	 * @returns base64url
	 */
	draw(label: string, octets?: number): string;
	/** Draws a text of letters, each as likely as the others. */
	drawLetters(label: string, alphabet: string, length: number): string;
	/** Seconds since 1970. */
	now(): number;
}
