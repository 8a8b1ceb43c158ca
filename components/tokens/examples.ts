/** Tokens to start with: each comes from a run of a lesson, played when it is asked for. */
import type { TokenKind } from "@/lib/inspect/kinds";
import { mark, type Text } from "../words/text";

export interface Example {
	readonly id: TokenKind | "bound";
	readonly name: Text;
	readonly kind: TokenKind;
	/** Catalogue id of the lesson, and what its run needs besides. */
	readonly lesson: string;
	readonly level?:
		| readonly [control: "clientAuth", level: "private_key_jwt"]
		| readonly [control: "tokenFormat", level: "opaque"];
}

export const examples: readonly Example[] = [
	{ id: "access_token", name: mark("Access token"), kind: "access_token", lesson: "code-pkce" },
	{ id: "id_token", name: mark("ID Token"), kind: "id_token", lesson: "oidc-login" },
	{ id: "bound", name: mark("Bound token"), kind: "access_token", lesson: "dpop" },
	{ id: "dpop_proof", name: mark("DPoP proof"), kind: "dpop_proof", lesson: "dpop" },
	{
		id: "client_assertion",
		name: mark("Client assertion"),
		kind: "client_assertion",
		lesson: "client-credentials",
		level: ["clientAuth", "private_key_jwt"],
	},
	{
		id: "opaque",
		name: mark("Opaque token"),
		kind: "opaque",
		lesson: "introspection-revocation",
		level: ["tokenFormat", "opaque"],
	},
];

export function exampleOf(id: Example["id"]): Example {
	const found = examples.find((one) => one.id === id);
	if (!found) throw new Error(`There is no example of ${id}`);
	return found;
}
