/** Content of another site on a page of one's own, and what that page lets a browser tell there (RFC 9700 §4.2). */
import type { HttpResponse } from "../http/message";
import type { Advert } from "../world/as-memory";
import { type Html, html } from "./html";

/** Nothing where there is none: a page without it is the same to the byte. */
export const advertOf = (advert: Advert | undefined): Html | string =>
	advert === undefined
		? ""
		: html`<p><a href="${advert.origin}/offer"><img src="${advert.origin}/advert.png" alt="Twenty prints for free"></a></p>\n`;

const POLICY = "Referrer-Policy";

/** A page with content of others has the policy that it was given, or none; any other has its own. */
export const withPolicyOf = (advert: Advert | undefined, response: HttpResponse): HttpResponse =>
	advert === undefined
		? response
		: {
				...response,
				headers: [
					...response.headers.filter(([name]) => name !== POLICY),
					...(advert.policy === undefined ? [] : ([[POLICY, advert.policy]] as const)),
				],
			};
