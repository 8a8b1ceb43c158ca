/** Runs whose API can be checked at once. Any other comes in the address. */
import { catalog } from "@/content/catalog";
import { mark, type Text } from "../words/text";

export interface RunChoice {
	/** As in the address. */
	readonly of: string;
	readonly name: string;
}

/** One for each way in which an API looks at tokens. */
export const ways: readonly (RunChoice & { readonly name: Text })[] = [
	{ of: "code-pkce", name: mark("JWTs, verified by the API itself") },
	{ of: "jwt-forgery?v=1&p=2.1", name: mark("JWTs, and a library that believes headers") },
	{ of: "introspection-revocation", name: mark("JWTs, and the server is asked") },
	{ of: "introspection-revocation?v=1&set=tokenFormat.opaque", name: mark("Opaque tokens") },
	{ of: "dpop", name: mark("Tokens bound by DPoP") },
	{ of: "mtls", name: mark("Tokens bound to a certificate") },
];

const isWay = (id: string) => ways.some(({ of }) => of === id);

/** The usual runs of the other flows. That of `oidc-login` calls no API with its access token. */
export const otherRuns: readonly RunChoice[] = catalog
	.filter(({ kind, id }) => kind === "flow" && !isWay(id) && id !== "oidc-login")
	.map(({ id, title }) => ({ of: id, name: title }));
