import type { Pairs } from "../../../http/form";
import type { HttpResponse } from "../../../http/message";
import { documentOf, html } from "../../html";
import { serverPage } from "./shared";

/** As a script may hold it: no `<` of a value ends the element. */
const literal = (value: unknown) => ({ html: JSON.stringify(value).replace(/</g, "\\u003c") });

/** The answer as a message: the page posts it to the window that has opened it (RFC 9700 §4.17). */
export const messagePage = (answer: Pairs, target: string): HttpResponse =>
	serverPage(
		200,
		documentOf(
			"Back to the application",
			html`<main>
<h1>You can close this window</h1>
</main>
<script>opener.postMessage(${literal(Object.fromEntries(answer))}, ${literal(target)});</script>`,
		),
	);
