/** Messages to begin with: shaped as the client's own, with slots for what the attacker would need. */

import { API, CLIENT_ID, CLIENT_ORIGIN, ISSUER, SCOPE } from "@/lib/cast/cast";
import { editableOf } from "@/lib/flow/edit";
import { draft } from "@/lib/flow/free/draft";
import type { Act } from "@/lib/flow/intervention";
import type { Run } from "@/lib/flow/run";
import { withQuery } from "@/lib/http/form";
import type { HttpRequest } from "@/lib/http/message";
import { t } from "../words/words";
import { heldWhenSent } from "./held";

export interface Template {
	readonly id: string;
	readonly name: string;
	/** More than the name says. */
	readonly title?: string;
	readonly act: Extract<Act, { readonly do: "send" | "submit" }>;
}

/** Where the client of a run wants its answers. */
export function callbackOf(run: Run): string {
	const asked = requestsOf(run).find(({ url }) => /[?&]redirect_uri=/.test(url));
	const found = asked && editableOf(asked).query.find(([name]) => name === "redirect_uri")?.[1];
	return found ?? `${CLIENT_ORIGIN}/cb`;
}

const requestsOf = (run: Run): readonly HttpRequest[] =>
	run.hops.flatMap(({ message }) => (message.kind === "request" ? [message.request] : []));

/** The slot of a kind of value: of the newest one that is held. */
const slot = (kind: string) => `{newest:${kind}}`;

/** What a learner can begin with. The client's own token request shows which fields one has. */
export function templatesOf(run: Run): readonly Template[] {
	const token = requestsOf(run).find(({ url, body }) => url.startsWith(ISSUER) && body.includes("grant_type="));
	const fields = token ? editableOf(token).form.map(([name, value]) => [name, slotFor(run, name, value)] as const) : [];
	const usual = [
		["grant_type", "authorization_code"],
		["code", slot("code")],
		["client_id", CLIENT_ID],
		["redirect_uri", callbackOf(run)],
		["code_verifier", slot("code_verifier")],
	] as const;
	return [
		{
			id: "token",
			name: "POST /token",
			act: {
				do: "send",
				from: "program",
				draft: draft("POST", `${ISSUER}/token`, { form: fields.length > 0 ? fields : usual }),
			},
		},
		{
			id: "photos",
			name: "GET /photos",
			act: {
				do: "send",
				from: "program",
				draft: draft("GET", `${API}/photos`, { header: [["Authorization", `Bearer ${slot("access_token")}`]] }),
			},
		},
		{
			id: "callback",
			name: "GET /cb",
			act: {
				do: "send",
				from: "browser",
				draft: draft("GET", `${CLIENT_ORIGIN}/cb`, {
					query: [
						["code", slot("code")],
						["state", slot("state")],
						["iss", ISSUER],
					],
				}),
			},
		},
		{
			id: "connect",
			name: "GET /connect",
			act: { do: "send", from: "browser", draft: draft("GET", `${CLIENT_ORIGIN}/connect`) },
		},
		{
			id: "next",
			name: t("my redirect"),
			title: t("Where my browser was sent"),
			act: { do: "send", from: "browser", draft: draft("GET", "{next}") },
		},
		{
			id: "login",
			name: t("sign in"),
			title: t("As Mallory, in the form that my browser shows"),
			act: {
				do: "submit",
				fields: [
					["username", "mallory"],
					["password", "{password.2}"],
				],
			},
		},
		{
			id: "allow",
			name: t("allow"),
			title: t("In the form that my browser shows"),
			act: { do: "submit", fields: [["decision", "allow"]] },
		},
		{ id: "other", name: t("other"), act: { do: "send", from: "program", draft: draft("GET", `${API}/`) } },
	];
}

/** What stands in a field of the client's: public as it is, and a secret as a slot of its kind. */
function slotFor(run: Run, name: string, value: string): string {
	const secret = run.values.find(({ text, isPublic }) => text === value && !isPublic);
	return secret ? slot(secret.kind) : name === "client_id" ? CLIENT_ID : value;
}

/** An authorization request of one's own: with a challenge that one can prove, or with one that was read. */
export function ownRequest(run: Run, cursor: number): string {
	const held = heldWhenSent(run, cursor);
	const newest = (kind: string) => held.findLast((value) => value.kind === kind)?.id;
	return withQuery(`${ISSUER}/authorize`, [
		["response_type", "code"],
		["client_id", CLIENT_ID],
		["redirect_uri", callbackOf(run)],
		["scope", SCOPE],
	]).concat(
		newest("state") ? `&state={${newest("state")}}` : "",
		newest("code_challenge") ? `&code_challenge={${newest("code_challenge")}}&code_challenge_method=S256` : "",
	);
}
