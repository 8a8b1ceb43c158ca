/** What OpenID Connect adds to an authorization request (OpenID Core §3.1.2.1). To a plain OAuth server it is unknown, and ignored. */
import { decodeJwt } from "../../crypto/jwt";
import type { Params } from "../../http/form";
import type { Registration, Session } from "../../world/as-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { scopeTokens } from "./scope";

/** Whether this is a request for a login: only with `openid` among its scopes, and only an OpenID Provider knows that. */
export const isOpenidRequest = (params: Params, { world, lane }: PartyContext): boolean =>
	recall(world, lane.id, "as").openid === true && (params.get("scope") ?? "").split(" ").includes("openid");

/** When the person has to sign in, and whether they may be asked at all. */
export interface AskedSignIn {
	/** `none`, `login`, `consent`, `select_account`, and others that this server does not know. */
	readonly prompts: readonly string[];
	/** Seconds since the person signed in, at most. A text that is no number is refused before this counts. */
	readonly maxAge?: number;
	/** The `sub` of `id_token_hint`: nobody else's session will do. Its signature opens nothing, so it is not looked at. */
	readonly hinted?: string;
}

/** Reads `prompt`, whose values are separated by spaces and compared with case, `max_age` and `id_token_hint`. */
export function readAskedSignIn(params: Params): AskedSignIn {
	const prompts = (params.get("prompt") ?? "").split(" ").filter((one) => one !== "");
	const maxAge = params.get("max_age");
	const hint = decodeJwt(params.get("id_token_hint") ?? "");
	const hinted = "claims" in hint && typeof hint.claims.sub === "string" ? hint.claims.sub : undefined;
	return {
		prompts: [...new Set(prompts)],
		...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
		...(hinted === undefined ? {} : { hinted }),
	};
}

/** Whether a session is of somebody else than the client means. A hint that cannot be read means nobody. */
export const isSomebodyElse = ({ hinted }: AskedSignIn, { sub }: Session): boolean =>
	hinted !== undefined && sub !== hinted;

/** Whether a session is older than the request allows. `max_age=0` is the same as `prompt=login` (OpenID Core §3.1.2.1). */
export const isTooOld = ({ maxAge }: AskedSignIn, { authTime = 0 }: Session, now: number): boolean =>
	maxAge !== undefined && (maxAge === 0 || now - authTime > maxAge);

/** Whether somebody who is signed in has to sign in once more, for this request. */
export const asksAgain = (asked: AskedSignIn, session: Session, now: number): boolean =>
	session.sub !== undefined &&
	(asked.prompts.includes("login") || isSomebodyElse(asked, session) || isTooOld(asked, session, now));

/**
 * The scope of a request as the server understands it. In a login, values that it does not know are ignored, as
 * OpenID Core §3.1.2.1 asks; everywhere else they were refused before (OAuth 2.1 §4.1.2.1).
 */
export function understoodScope(params: Params, client: Registration | undefined, at: PartyContext): string {
	const sent = params.get("scope") ?? client?.scope ?? "";
	if (!isOpenidRequest(params, at)) return sent;
	const { scopes } = recall(at.world, at.lane.id, "as");
	return (scopeTokens(sent) ?? []).filter((token) => scopes.includes(token)).join(" ");
}
