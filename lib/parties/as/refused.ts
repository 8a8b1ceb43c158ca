/**
 * How the server says no to a request whose redirect_uri is registered: the error travels back. Where anybody may
 * register, such an address can be anybody's, and an error that is made on purpose leads people there (RFC 9700 §4.11.2).
 */
import { type HttpResponse, header } from "../../http/message";
import { targetOf } from "../../http/raw";
import type { Refusal } from "../../vocabulary/message";
import { levelOf } from "../../vocabulary/settings";
import type { Registration } from "../../world/as-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { guardAtOnce } from "../guard";
import { answerError } from "./answer";
import { redirectChecks } from "./checks/redirect";
import { isTrusted } from "./checks/redirect/target-trusted";
import type { AuthorizeSubject } from "./checks/subjects";
import { leavingPage } from "./pages/leaving";
import type { ResponseMode } from "./response-types";

/** Who asked, and where the answer goes. */
export interface Asker {
	readonly client: Registration | undefined;
	readonly redirectUri: string;
	readonly state: string | undefined;
	readonly mode: ResponseMode;
	/** The origin that it is posted to, where the answer is a message between windows. */
	readonly messageTo?: string | undefined;
}

const weighsRedirects = ({ world, lane }: PartyContext): boolean =>
	recall(world, lane.id, "as").weighsRedirects === true;

/** Whether nobody is sent to this address before they have signed in here. Where they are asked, nobody is sent on. */
export const signsInFirst = (
	{ client, redirectUri = "" }: Pick<AuthorizeSubject, "client" | "redirectUri">,
	at: PartyContext,
): boolean =>
	weighsRedirects(at) && levelOf(at.settings, "redirectTrust") === "signed-in" && !isTrusted({ client, redirectUri });

/** @param status of the page, where the answer does not travel by itself */
export function answerRefusal(
	at: PartyContext,
	{ client, redirectUri, state, mode, messageTo }: Asker,
	error: Pick<Refusal, "error" | "description">,
	status = 400,
): HttpResponse {
	const answer = answerError(at, redirectUri, state, error, mode, messageTo);
	if (!weighsRedirects(at) || !guardAtOnce(redirectChecks, { error: error.error, client, redirectUri }, at))
		return answer;
	return leavingPage(status, {
		issuerHost: new URL(recall(at.world, at.lane.id, "as").issuer).host,
		clientName: client?.client_name ?? "An application",
		error: error.error,
		host: targetOf(redirectUri).host,
		address: header(answer.headers, "location") ?? "",
	});
}
