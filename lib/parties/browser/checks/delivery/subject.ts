/** What the browser has in hand when a page posts a message. */
export interface DeliverySubject {
	/** As the sender says it: an origin, or `*`. */
	readonly target: string;
	/** Origin of the window that it is posted to. */
	readonly receiver: string;
}
