/** What the proxy says to programs that it does not serve, and to people whose answer it does not take. */
import { formatChallenge } from "../../http/challenge";
import { type HttpResponse, json } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import { serverPage } from "../as/pages/shared";
import { documentOf, html } from "../html";

/** The challenge forms of RFC 6750 §3. Where no token came there is no error code. */
export function unauthorized({ error, description, status }: Refusal, scope?: string): HttpResponse {
	const said = error === "" ? undefined : error;
	const params = { error: said, error_description: said && description, scope };
	const body = error === "" ? {} : { error, error_description: description };
	return json(status, body, [
		["WWW-Authenticate", formatChallenge("Bearer", params)],
		["Cache-Control", "no-store"],
	]);
}

/** An answer that does not belong to this browser, or brings nothing: nobody is sent anywhere. */
export const notTaken = (reason: string): HttpResponse =>
	serverPage(
		400,
		documentOf(
			"Not connected",
			html`<main>
<h1>This is not connected</h1>
<p>The proxy stopped: <code>${reason}</code></p>
</main>`,
		),
	);
