/** A program that listens at a port of Ada's own computer, as many honest ones do for an answer (RFC 8252 §7.3). */
import { page } from "../../http/message";
import type { Handler } from "../context";
import { documentOf, html } from "../html";
import { keepCode } from "./attacker";

/** Takes what stands in the address, and says what such programs say. */
export const listener: Handler = (request, at) => {
	keepCode(at, request.url);
	return page(
		200,
		documentOf(
			"Done",
			html`<main>
<h1>Done</h1>
<p>You can close this window.</p>
</main>`,
		),
	);
};
