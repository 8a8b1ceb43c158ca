/**
 * An address of the client's that sends browsers on to another one, named in its query: to leave by, or to come back to
 * where one was before a sign-in. Open to every target, it lends the client's name to everybody (RFC 9700 §4.11.1).
 */
import { fragmentOf, parseUrl, queryOf, readParams } from "../../http/form";
import { type HttpRequest, type HttpResponse, page, redirect } from "../../http/message";
import { type PartyContext, stands } from "../context";
import { guardAtOnce } from "../guard";
import { documentOf, html } from "../html";
import { redirectorChecks } from "./checks/redirector";

export const REDIRECTOR_PATH = "/go";

/** @param allowed origins that it may lead to, where it looks at that */
export function sendAway(request: HttpRequest, allowed: readonly string[], at: PartyContext): HttpResponse {
	const to = readParams(queryOf(request.url)).get("to") ?? "";
	const target = parseUrl(to);
	const refused = guardAtOnce(redirectorChecks, { to, allowed }, at);
	if (refused || !target) return staysPage(target?.host ?? to);
	// A Location that has a fragment gets no other one from the browser (RFC 9700 §4.1.3).
	const keepsOwn = stands(at, "openRedirector", "on+fragment") && fragmentOf(target.href) === undefined;
	return redirect(`${target.href}${keepsOwn ? "#_" : ""}`);
}

const staysPage = (host: string): HttpResponse =>
	page(
		400,
		documentOf(
			"Not sent on",
			html`<main>
<h1>You are still at Photo Print</h1>
<p>This link would have led to <code>${host}</code>. Photo Print does not send you there.</p>
</main>`,
		),
	);
