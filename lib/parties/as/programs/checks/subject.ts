import type { RegisterSubject } from "../../checks/subjects";

/** What the registration endpoint has read, at a server where a client may say what it wants to be called. */
export interface ProgramSubject extends RegisterSubject {
	/** The client_id that it asks for; `undefined` where it asks for none, or the server makes them all itself. */
	readonly wanted: string | undefined;
}
