import type { HttpResponse } from "../../../http/message";
import { documentOf, html } from "../../html";
import { serverPage } from "./shared";

/** Instead of a redirect: whoever reads it decides whether they go on (RFC 9700 §4.11.2). */
export const leavingPage = (
	status: number,
	fields: {
		readonly issuerHost: string;
		readonly clientName: string;
		readonly error: string;
		readonly host: string;
		readonly address: string;
	},
): HttpResponse =>
	serverPage(
		status,
		documentOf(
			"You are still here",
			html`<main>
<h1>You are still at ${fields.issuerHost}</h1>
<p>${fields.clientName} gets nothing: <code>${fields.error}</code></p>
<p>It would go on at <strong>${fields.host}</strong>. Nobody here has looked at this address. A page there that asks for your password is not ours.</p>
<p><a href="${fields.address}">Go on to ${fields.host}</a></p>
</main>`,
		),
	);
