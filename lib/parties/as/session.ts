/** What the server shows to a person while a request waits. */
import { pathAt } from "../../http/base";
import { cookieAt, type OwnCookie, readCookie } from "../../http/cookies";
import type { HeaderList, HttpRequest, HttpResponse } from "../../http/message";
import { targetOf } from "../../http/raw";
import type { AsMemory, Session } from "../../world/as-memory";
import { recall } from "../../world/world";
import { withPolicyOf } from "../advert";
import { type PartyContext, stands } from "../context";
import { consentPage, knownOf, nameOnlyPage } from "./pages/consent";
import { loginPage } from "./pages/login";
import { serverPage } from "./pages/shared";

/** Names the browser session at a server. `Lax` lets it travel when a client sends the browser here. */
export const sessionCookie = ({ issuer, inFrames }: Pick<AsMemory, "issuer" | "inFrames">): OwnCookie =>
	cookieAt(issuer, "as", inFrames ? "None" : "Lax");

/** The browser session that a request names, and what the server knows of it. */
export function sentSession(
	request: HttpRequest,
	at: PartyContext,
): { readonly id?: string; readonly session?: Session } {
	const as = recall(at.world, at.lane.id, "as");
	const { sessions } = as;
	const id = readCookie(request.headers, sessionCookie(as).name);
	if (id === undefined) return {};
	const session = Object.hasOwn(sessions, id) ? sessions[id] : undefined;
	return session === undefined ? { id } : { id, session };
}

interface Shown {
	readonly at: PartyContext;
	/** The key of the waiting request. */
	readonly ticket: string;
	readonly session: Session;
	readonly headers?: HeaderList;
}

export function showLogin({ at, ticket, session, headers = [] }: Shown, problem?: string): HttpResponse {
	const as = recall(at.world, at.lane.id, "as");
	const pending = as.pending[ticket];
	const client = as.clients[pending?.clientId ?? ""];
	const fields = {
		action: pathAt(as.issuer, "/login"),
		issuerHost: new URL(as.issuer).host,
		clientName: client?.client_name ?? "An application",
		request: ticket,
		csrf: session.csrf,
		...(pending?.signInAgain ? { again: true as const } : {}),
		...(problem === undefined ? {} : { problem }),
		...(as.passkeys && stands(at, "passkey", "on") ? { passkey: true as const } : {}),
		hint: as.signInHint,
		advert: as.advert,
	};
	return withPolicyOf(as.advert, serverPage(200, loginPage(fields), headers));
}

export function showConsent({ at, ticket, session, headers = [] }: Shown): HttpResponse {
	const as = recall(at.world, at.lane.id, "as");
	const pending = as.pending[ticket];
	const client = as.clients[pending?.clientId ?? ""];
	const fields = {
		action: pathAt(as.issuer, "/consent"),
		userName: as.accounts[session.sub ?? ""]?.name ?? "",
		clientName: client?.client_name ?? "An application",
		scope: pending?.scope ?? "",
		redirectHost: hostOf(pending?.redirectUri ?? ""),
		request: ticket,
		csrf: session.csrf,
	};
	if (as.consentShows === "name") return serverPage(200, nameOnlyPage(fields), headers);
	const vouched = as.consentShows === "developer" ? { known: knownOf(client, pending?.redirectUri ?? "") } : {};
	return serverPage(200, consentPage({ ...fields, ...vouched }), headers);
}

/** The host of a redirect URI as a person would recognise it; a private-use scheme stands for its app. */
function hostOf(uri: string): string {
	const { host } = targetOf(uri);
	return host || `the app that opens ${uri.split(":", 1)[0] ?? ""}: links`;
}
