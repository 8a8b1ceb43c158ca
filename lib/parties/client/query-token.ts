/** A client that leads browsers to the API with the token in the address, because the API takes it there (RFC 6750 §2.3). */
import { jsonObject } from "../../crypto/json";
import { withQuery } from "../../http/form";
import { get } from "../../http/message";
import { constant } from "../../world/own-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { metadataUrlOf } from "../rs/metadata-url";
import { sessionOf } from "./session";

/** Reads how the API takes tokens, as a program does when it starts (RFC 9728 §2). */
export async function readBearerMethods(at: PartyContext): Promise<void> {
	const client = recall(at.world, at.lane.id, "client");
	const { bearer_methods_supported: methods } =
		jsonObject((await at.fetch(get(metadataUrlOf(client.resource)))).body) ?? {};
	client.bearerMethods = constant(Array.isArray(methods) ? methods.map(String) : []);
}

/** Where the user can see the originals, without the client; `undefined` where a token in the address would be ignored. */
export function addressWithToken(at: PartyContext): string | undefined {
	const { bearerMethods = [], resource } = recall(at.world, at.lane.id, "client");
	const { accessToken } = sessionOf(at);
	if (accessToken === undefined || !bearerMethods.includes("query")) return undefined;
	return withQuery(`${resource}/photos`, [["access_token", accessToken]]);
}
