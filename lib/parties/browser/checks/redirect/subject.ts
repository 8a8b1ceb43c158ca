/** What a browser has sent, and how the answer leads on. */
export interface RedirectSubject {
	readonly method: string;
	readonly status: number;
	/** Whether it is one that keeps the method at 302, too. */
	readonly keepsPost: boolean;
}
