import type { Params } from "../../../../http/form";
import type { PendingRequest, Session } from "../../../../world/as-memory";

/** What the login and consent endpoints have read from a form. */
export interface FormSubject {
	readonly params: Params;
	readonly sessionId: string | undefined;
	readonly session: Session | undefined;
	readonly pending: PendingRequest | undefined;
}

/** The form that asks whether a session is to end: what waits is a logout. */
export type LogoutFormSubject = Omit<FormSubject, "pending"> & {
	readonly pending: Pick<PendingRequest, "session"> | undefined;
};
