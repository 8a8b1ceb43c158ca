import type { Session } from "../../../../world/as-memory";
import type { AskedSignIn } from "../../openid-request";
import type { AuthorizeSubject } from "../subjects";

/** What the server has read of a request for a login before it judges whether it may ask anybody anything. */
export interface SignInSubject extends AuthorizeSubject {
	readonly asked: AskedSignIn;
	/** The browser's session, where it names one that the server knows. */
	readonly session: Session | undefined;
	/** As the server understands it. */
	readonly scope: string;
}

/** Whether the server must not show a page. */
export const isSilent = ({ asked }: SignInSubject): boolean => asked.prompts.includes("none");
