/** One call of the tool that sends, as the policy of the tool server sees it. */
export interface SendSubject {
	/** `undefined` where the call sends nothing. */
	readonly to: string | undefined;
	/** To whom the person has written before. */
	readonly contacts: readonly string[];
}
