import { coveredBy, meaningOf } from "../../../vocabulary/scopes";
import { html } from "../../html";
import { optionalScopes } from "../consented";
import { scopeTokens } from "../scope";

/**
 * What the client asks for, in words, for inside the form. Where there is something to choose, each has a box that
 * is ticked: the person can take it away, and the server grants the rest (OAuth 2.1 §1.4.1).
 */
export function scopeList(asked: string) {
	const optional = optionalScopes(asked);
	return html`<ul>
${(scopeTokens(asked) ?? []).map((scope) =>
	optional.includes(scope)
		? html`<li><label><input type="checkbox" name="scope" value="${scope}" checked> ${inWords(scope)}</label></li>\n`
		: html`<li>${inWords(scope)}</li>\n`,
)}</ul>`;
}

function inWords(scope: string) {
	const covered = coveredBy(scope);
	const also = covered.length === 0 ? "" : html`, which includes <code>${covered.join(" ")}</code>`;
	return html`${meaningOf(scope)} <code>${scope}</code>${also}`;
}
