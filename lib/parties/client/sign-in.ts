/** What an OpenID client asks of the sign-in besides (OpenID Core §3.1.2.1), and what it makes of a no (OpenID Core §3.1.2.6). */
import { queryOf } from "../../http/form";
import { levelOf } from "../../vocabulary/settings";
import type { ClientMemory, ClientSession, Transaction } from "../../world/client-memory";
import type { PartyContext } from "../context";

/** The parameter of `/connect` by which a person asks for a sign-in that they can see. */
export const VISIBLY = ["sign-in", "visible"] as const;

/** Whether a click asks for that. */
export const isVisible = (url: string): boolean =>
	queryOf(url).some(([name, value]) => name === VISIBLY[0] && value === VISIBLY[1]);

/** What goes into the request, and what the client keeps of it. */
export interface SignInWish {
	readonly query: { readonly prompt?: string; readonly max_age?: string };
	readonly kept: Pick<Transaction, "silent" | "signedInSince">;
}

/**
 * As the client is set up. A client that is no OpenID client asks for nothing, and nobody who wants to see the page is
 * asked without one.
 * @param visible whether the person asked for the page
 */
export function signInWish(at: PartyContext, client: ClientMemory, visible: boolean): SignInWish {
	if (!client.openid) return { query: {}, kept: {} };
	const [prompt, maxAge] = [levelOf(at.settings, "prompt"), levelOf(at.settings, "maxAge")];
	const sends = prompt !== "absent" && !(prompt === "none" && visible);
	return {
		query: { ...(sends ? { prompt } : {}), ...(maxAge === "absent" ? {} : { max_age: maxAge }) },
		kept: {
			...(sends && prompt === "none" ? { silent: true } : {}),
			...(maxAge === "absent" ? {} : { signedInSince: { maxAge: Number(maxAge), askedAt: at.now() } }),
		},
	};
}

/** Errors that say no more than that a page would have had to be shown (OpenID Core §3.1.2.6). */
const PAGE_ERRORS = ["login_required", "consent_required", "account_selection_required", "interaction_required"];

/** Whether the client asked for an answer without a page, and heard that there is none: with a page it may go on. */
export const needsPage = ({ unanswered, error }: ClientSession): boolean =>
	unanswered?.silent === true && error !== undefined && PAGE_ERRORS.includes(error);
