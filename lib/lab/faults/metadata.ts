/** Faults in the documents in which a server, an API and a person are described. */

import type { JsonObject } from "../../crypto/json";
import { SERVER_METADATA } from "../../http/base";
import { pathOf } from "../../http/raw";
import { RESOURCE_METADATA } from "../../parties/rs/metadata-url";
import type { Answered, Deed } from "./fault";
import { bodyOf, isAt, withBody } from "./json-answer";
import { OTHER_PERSON, OTHER_RESOURCE, otherServer } from "./other-names";

type Change = (document: JsonObject, answered: Answered) => object;

const inDocument = (names: readonly string[], change: Change): Deed => ({
	after(answered) {
		const path = pathOf(answered.request.url);
		const body = names.some((name) => path.includes(`/.well-known/${name}`)) ? bodyOf(answered.response) : undefined;
		const isMeant = answered.to !== "other";
		return body && isMeant ? withBody(answered.response, change(body, answered)) : undefined;
	},
});

const SERVER_DOCUMENTS = [SERVER_METADATA, "openid-configuration"];

export const inServerDocument = (change: Change): Deed => inDocument(SERVER_DOCUMENTS, change);

/** Endpoints stay as they are: a client that does not compare goes on as if nothing was wrong. */
export const metadataIssuer = inServerDocument((document, { sandbox }) => ({
	...document,
	issuer: otherServer(sandbox.addresses),
}));

export const metadataNoS256 = inServerDocument((document) => ({
	...document,
	code_challenge_methods_supported: ["plain"],
}));

export const metadataResource = inDocument([RESOURCE_METADATA], (document) => ({
	...document,
	resource: OTHER_RESOURCE,
}));

export const userinfoSub: Deed = {
	after(answered) {
		const body = isAt(answered, "/userinfo") ? bodyOf(answered.response) : undefined;
		return body && withBody(answered.response, { ...body, sub: OTHER_PERSON });
	},
};
