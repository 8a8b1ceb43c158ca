import type { HttpResponse } from "../../../http/message";
import type { Refusal } from "../../../vocabulary/message";
import { documentOf, html } from "../../html";
import { serverPage } from "./shared";

/**
 * The page that is shown instead of a redirect: nobody trustworthy is known to redirect to
 * (OAuth 2.1 §4.1.2.1), or a form did not come from this session.
 */
export const errorPage = (refusal: Omit<Refusal, "check">): HttpResponse =>
	serverPage(
		refusal.status,
		documentOf(
			"Request refused",
			html`<main>
<h1>This request was refused</h1>
<p>${refusal.description} <code>${refusal.error}</code></p>
<p>You have not been sent back to the application, because the server cannot tell that it asked.</p>
</main>`,
		),
	);
