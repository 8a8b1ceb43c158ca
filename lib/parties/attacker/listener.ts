/** A program that listens at a port of Ada's own computer, as many honest ones do for an answer (RFC 8252 §7.3), and its site. */
import { isGet, json, notAllowed, page } from "../../http/message";
import { recall } from "../../world/world";
import type { Handler } from "../context";
import { documentOf, html } from "../html";
import { keepCode } from "./attacker";

/** Its site has the document, where there is one. The program takes what stands in the address, and says what such programs say. */
export const listener: Handler = (request, at) => {
	const { document } = recall(at.world, at.lane.id, "attacker");
	if (request.url === document?.client_id) return isGet(request) ? json(200, document) : notAllowed("GET");
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
