import type { Pairs } from "../../../http/form";
import type { HttpResponse } from "../../../http/message";
import { documentOf, html } from "../../html";
import { serverPage } from "./shared";

/** The answer in a form that its page posts to the client by itself; without a script, whoever sees the page does. */
export const formPage = (answer: Pairs, redirectUri: string): HttpResponse =>
	serverPage(
		200,
		documentOf(
			"Back to the application",
			html`<main>
<h1>Back to the application</h1>
<form method="post" action="${redirectUri}">
${answer.map(([name, text]) => html`<input type="hidden" name="${name}" value="${text}">`)}
<noscript><button>Continue</button></noscript>
</form>
</main>
<script>document.forms[0].submit();</script>`,
		),
	);
