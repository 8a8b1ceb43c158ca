/** What the server shows to a person while a request waits. */
import type { HeaderList, HttpResponse } from "../../http/message";
import { targetOf } from "../../http/raw";
import type { Session } from "../../world/as-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { consentPage } from "./pages/consent";
import { loginPage } from "./pages/login";
import { serverPage } from "./pages/shared";

/** `__Host-` binds the cookie to this host; `Lax` lets it travel when a client sends the browser here. */
export const SESSION_COOKIE = "__Host-as";

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
		issuerHost: new URL(as.issuer).host,
		clientName: client?.client_name ?? "An application",
		request: ticket,
		csrf: session.csrf,
		...(pending?.signInAgain ? { again: true as const } : {}),
		...(problem === undefined ? {} : { problem }),
	};
	return serverPage(200, loginPage(fields), headers);
}

export function showConsent({ at, ticket, session, headers = [] }: Shown): HttpResponse {
	const as = recall(at.world, at.lane.id, "as");
	const pending = as.pending[ticket];
	const fields = {
		userName: as.accounts[session.sub ?? ""]?.name ?? "",
		clientName: as.clients[pending?.clientId ?? ""]?.client_name ?? "An application",
		scope: pending?.scope ?? "",
		redirectHost: hostOf(pending?.redirectUri ?? ""),
		request: ticket,
		csrf: session.csrf,
	};
	return serverPage(200, consentPage(fields), headers);
}

/** The host of a redirect URI as a person would recognise it; a private-use scheme stands for its app. */
function hostOf(uri: string): string {
	const { host } = targetOf(uri);
	return host || `the app that opens ${uri.split(":", 1)[0] ?? ""}: links`;
}
